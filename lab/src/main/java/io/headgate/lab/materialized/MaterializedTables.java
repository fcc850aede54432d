package io.headgate.lab.materialized;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.materialized.RefusedException.Reason;
import io.headgate.lab.store.RecordLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All materialized tables: takes changes, writes them down, and moves the tables on in the background. */
public final class MaterializedTables implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MaterializedTables.class);
    private static final long STEP_MILLIS = 50;

    private final TreeMap<TablePath, MaterializedTable> tables = new TreeMap<>();
    private final RecordLog log;
    private final Engine engine;
    private final Refresh refresh;
    private final ScheduledExecutorService steps = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lab-materialized");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Future<?>> stepping = new ArrayList<>();

    private MaterializedTables(RecordLog log, Engine engine, LabIdentity identity) {
        this.log = log;
        this.engine = engine;
        this.refresh = new Refresh(engine, identity);
    }

    /** Reads what was kept, and goes on with it. */
    // What a step throws is caught and logged by the step; the schedule ends with its executor.
    @SuppressWarnings("FutureReturnValueIgnored")
    public static MaterializedTables open(Path file, Engine engine, LabIdentity identity) throws IOException {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        MaterializedTables book = new MaterializedTables(RecordLog.open(file, kept), engine, identity);
        for (JsonNode node : kept.values()) {
            TablePath path = new TablePath(
                    node.path("catalog").asText(),
                    node.path("database").asText(),
                    node.path("name").asText());
            book.tables.put(path, MaterializedTable.fromJson(node));
        }
        book.stepping.add(
                book.steps.scheduleWithFixedDelay(book::stepAll, STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS));
        return book;
    }

    synchronized NavigableMap<TablePath, MaterializedTable> all() {
        return new TreeMap<>(tables);
    }

    synchronized Optional<MaterializedTable> find(TablePath path) {
        return Optional.ofNullable(tables.get(path));
    }

    /**
     * Makes a table, or evolves it where the definition allows that; an unchanged definition changes nothing.
     *
     * @return the table as it is now; the version that was asked for is its latest
     */
    synchronized MaterializedTable define(Definition wanted, ObjectNode spec) throws RefusedException {
        TablePath path = wanted.path();
        MaterializedTable before = unlessNeverMade(path);
        ObjectNode kept = spec.deepCopy().put("query", wanted.query());
        if (before == null) {
            if (engine.table(path).isPresent()) {
                throw new RefusedException(Reason.EXISTS, "Table " + path + " already exists and is not materialized.");
            }
            Instant now = Instant.now();
            MaterializedTable.Version first = new MaterializedTable.Version(1, wanted.statement(), now);
            return save(
                    path,
                    new MaterializedTable(
                            UUID.randomUUID().toString(), kept, List.of(first), 0, Phase.CREATING, "", 0, 1, now, now));
        }
        if (!wanted.orAlter()) {
            throw new RefusedException(Reason.EXISTS, "Materialized table " + path + " already exists.");
        }
        Definition latest = read(path, before);
        if (latest.sameAs(wanted)) {
            return before;
        }
        settled(path, before);
        if (!latest.head().equals(wanted.head()) && !wanted.head().isEmpty()) {
            throw new RefusedException(
                    Reason.UNSUITABLE,
                    "The lab evolves the query and START_MODE of a materialized table; columns, distribution and options "
                            + "of " + path + " have to stay as they are.");
        }
        Definition next = new Definition(path, true, latest.head(), wanted.start(), wanted.query());
        ObjectNode merged = before.spec().deepCopy();
        merged.setAll(kept.put("stopped", false));
        return save(path, before.evolvedTo(next.statement(), merged));
    }

    /** Changes what is no part of the definition; stops and resumes the query. */
    synchronized MaterializedTable change(TablePath path, ObjectNode spec) throws RefusedException {
        MaterializedTable before = existing(path);
        boolean stopped = before.spec().path("stopped").asBoolean(false);
        boolean stop = spec.path("stopped").asBoolean(stopped);
        if (stop == stopped) {
            return save(path, before.with(spec));
        }
        settled(path, before);
        MaterializedTable changed = before.with(spec);
        if (stop) {
            return save(path, before.phase() == Phase.RUNNING ? changed.in(Phase.STOPPING, "") : changed);
        }
        if (before.phase() == Phase.STOPPED) {
            engine.resume(before.order(before.latest().number()));
            return save(path, changed.in(Phase.PENDING, ""));
        }
        return save(path, changed);
    }

    /** Stops the query with its state, or lets it go on from there; nothing where it is so already. */
    synchronized MaterializedTable suspended(TablePath path, boolean suspended) throws RefusedException {
        return change(path, existing(path).spec().deepCopy().put("stopped", suspended));
    }

    synchronized MaterializedTable drop(TablePath path) throws RefusedException {
        MaterializedTable before = existing(path);
        settled(path, before);
        return save(path, before.in(Phase.DELETING, ""));
    }

    Refresh refresh() {
        return refresh;
    }

    Definition read(TablePath path, MaterializedTable table) {
        try {
            return refresh.definition(path, table.latest().statement());
        } catch (SqlRefusedException e) {
            throw new IllegalStateException("a kept definition cannot be read again: " + path, e);
        }
    }

    /** A first version that failed before it made the table is no hindrance to the next try. */
    private @Nullable MaterializedTable unlessNeverMade(TablePath path) {
        MaterializedTable found = tables.get(path);
        if (found != null
                && found.phase() == Phase.FAILED
                && found.active() == 0
                && engine.table(path).isEmpty()) {
            engine.delete(found.order(found.latest().number()));
            return null;
        }
        return found;
    }

    private MaterializedTable existing(TablePath path) throws RefusedException {
        MaterializedTable table = tables.get(path);
        if (table == null) {
            throw new RefusedException(Reason.MISSING, "Materialized table " + path + " does not exist.");
        }
        return table;
    }

    private static void settled(TablePath path, MaterializedTable table) throws RefusedException {
        if (table.phase().isMoving()) {
            throw new RefusedException(
                    Reason.BUSY,
                    "Materialized table " + path + " is being modified: it has a pending operation (" + table.phase()
                            + ").");
        }
    }

    private MaterializedTable save(TablePath path, MaterializedTable table) {
        ObjectNode node = table.toJson()
                .put("catalog", path.catalog())
                .put("database", path.database())
                .put("name", path.name());
        log.put(path.toString(), node);
        tables.put(path, table);
        return table;
    }

    private void stepAll() {
        all().keySet().forEach(this::stepSafely);
    }

    private synchronized void stepSafely(TablePath path) {
        MaterializedTable table = tables.get(path);
        if (table == null) {
            return;
        }
        try {
            Optional<MaterializedTable> next = refresh.step(path, table);
            if (next.isEmpty()) {
                tables.remove(path);
                log.remove(path.toString());
            } else if (!next.get().equals(table)) {
                save(path, next.get());
            }
        } catch (SqlRefusedException refused) {
            save(path, table.in(Phase.FAILED, String.valueOf(refused.getMessage())));
        } catch (RuntimeException e) {
            LOG.warn("Materialized table [{}] could not be moved on; it will be tried again", path, e);
        }
    }

    @Override
    public void close() throws IOException {
        stepping.forEach(step -> step.cancel(false));
        steps.shutdownNow();
        try {
            steps.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.close();
    }
}
