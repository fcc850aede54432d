package io.headgate.activities.paper;

import io.headgate.activities.step.SqlText;
import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanFile;
import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads papers back into plans, snapshots and worlds; the few that rollouts work on stay in memory. */
public final class PlanLibrary {
    private static final int KEPT = 8;

    private final Papers papers;
    private final Map<String, Object> read = Collections.synchronizedMap(new Recent());

    public PlanLibrary(Papers papers) {
        this.papers = papers;
    }

    public Plan plan(String digest) {
        return read(digest, Plan.class, "plan", PlanFile::sealed);
    }

    public Snapshot snapshot(String digest) {
        return read(digest, Snapshot.class, "snapshot", snapshot -> snapshot);
    }

    /** The world that a plan was made on. */
    public World worldOf(Plan plan) {
        return knownWorldOf(plan).orElseThrow(() -> missing("world of plan " + plan.digest()));
    }

    public String store(Plan plan) {
        return papers.store(Papers.Kind.PLAN, PlanFile.digested(plan));
    }

    public void noteWorld(String plan, World world) {
        papers.noteWorld(plan, papers.store(Papers.Kind.WORLD, CanonicalJson.bytes(world)));
    }

    public boolean knowsWorldOf(String plan) {
        return papers.worldOf(plan).isPresent();
    }

    /** The text behind a step's SQL, byte for byte what the plan was made on. */
    public SqlText sql(Plan plan, SqlSource source) {
        SqlText text =
                switch (source.origin()) {
                    case PROJECT -> ofProject(plan, source);
                    case STATEMENT -> ofStatement(plan, source);
                    case TABLE -> ofTable(plan, source);
                };
        if (!Digest.of(text.sql()).equals(source.digest())) {
            throw new HeadgateException(
                    FailureCode.STALE,
                    "the SQL of " + source.reference() + " is not what the plan was made with",
                    "plan again");
        }
        return text;
    }

    /** SQL that somebody gave in place of the plan's, by its digest; the properties stay. */
    public SqlText sql(Plan plan, SqlSource source, String digest) {
        byte[] bytes = papers.find(digest).orElseThrow(() -> missing("SQL " + digest));
        return new SqlText(
                new String(bytes, StandardCharsets.UTF_8), sql(plan, source).properties());
    }

    /** The world that a plan was made on, where somebody has noted it. */
    public Optional<World> knownWorldOf(Plan plan) {
        return papers.worldOf(plan.digest()).map(digest -> read(digest, World.class, "world", world -> world));
    }

    private SqlText ofProject(Plan plan, SqlSource source) {
        ProjectStatement statement = snapshot(plan.snapshot()).statements().stream()
                .filter(each -> each.id().equals(source.reference()))
                .findFirst()
                .orElseThrow(() -> missing("statement " + source.reference()));
        return new SqlText(statement.sql(), statement.properties());
    }

    private SqlText ofStatement(Plan plan, SqlSource source) {
        WorldStatement statement = worldOf(plan).statements().stream()
                .filter(each -> each.name().equals(source.reference()))
                .findFirst()
                .orElseThrow(() -> missing("statement " + source.reference()));
        return new SqlText(statement.sql(), statement.properties());
    }

    private SqlText ofTable(Plan plan, SqlSource source) {
        WorldTable table = worldOf(plan).tables().stream()
                .filter(each -> each.name().equals(source.reference()))
                .findFirst()
                .orElseThrow(() -> missing("table " + source.reference()));
        return new SqlText(table.ddl(), Map.of());
    }

    private <T> T read(String digest, Class<T> type, String what, Function<T, T> finish) {
        Object kept = read.get(digest);
        if (type.isInstance(kept)) {
            return type.cast(kept);
        }
        byte[] bytes = papers.find(digest).orElseThrow(() -> missing(what + " " + digest));
        try {
            T value = finish.apply(CanonicalJson.read(bytes, type));
            read.put(digest, value);
            return value;
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.STALE, what + " " + digest + " cannot be read by this version", "plan again", e);
        }
    }

    private static HeadgateException missing(String what) {
        return new HeadgateException(FailureCode.STALE, "the ledger has no " + what, "plan again");
    }

    /** The papers that were asked for last. */
    private static final class Recent extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > KEPT;
        }
    }
}
