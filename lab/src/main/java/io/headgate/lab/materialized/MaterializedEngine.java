package io.headgate.lab.materialized;

import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EngineEndpoints;
import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.EngineStatement;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.ResultPage;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementCounters;
import io.headgate.lab.engine.StatementFailure;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.StopMode;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.engine.Topics;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;
import io.headgate.lab.sql.StatementReader;
import io.headgate.lab.sql.StatementReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.flink.sql.parser.ddl.materializedtable.SqlAlterMaterializedTableResume;
import org.apache.flink.sql.parser.ddl.materializedtable.SqlAlterMaterializedTableSuspend;
import org.apache.flink.sql.parser.ddl.materializedtable.SqlDropMaterializedTable;

/** An engine that knows materialized tables, over one that does not; all other statements go through unchanged. */
public final class MaterializedEngine implements Engine {
    private static final Pattern MENTIONED = Pattern.compile("\\bMATERIALIZED\\s+TABLE\\b", Pattern.CASE_INSENSITIVE);

    private final Engine engine;
    private final MaterializedTables tables;
    private final LabIdentity identity;

    /** What became of the statements about materialized tables; one that is not known any more is carried out again. */
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    /**
     * @param version the one that has to run, 0 for a drop
     * @param refusal why nothing was done, empty where something was
     */
    private record Outcome(TablePath path, StatementTraits traits, int version, String refusal) {
        boolean isDone(MaterializedTable table) {
            boolean settled = !table.phase().isMoving() && table.phase() != Phase.FAILED;
            return traits.kind() == SqlKind.ALTER_MATERIALIZED_TABLE
                    ? settled
                    : version > 0 && table.active() >= version;
        }
    }

    /** @param engine closed by whoever opened it */
    public MaterializedEngine(Engine engine, MaterializedTables tables, LabIdentity identity) {
        this.engine = engine;
        this.tables = tables;
        this.identity = identity;
    }

    private Optional<StatementReading> reading(StatementOrder order) throws SqlRefusedException {
        if (!MENTIONED.matcher(order.sql()).find()) {
            return Optional.empty();
        }
        StatementReading reading = StatementReader.read(order.sql(), identity.names(order.catalog(), order.database()));
        return Optional.of(reading).filter(found -> found.kind().isMaterialized());
    }

    @Override
    public StatementTraits check(StatementOrder order) throws SqlRefusedException {
        Optional<StatementReading> reading = reading(order);
        if (reading.isEmpty()) {
            return engine.check(order);
        }
        if (reading.get().kind() == SqlKind.CREATE_MATERIALIZED_TABLE) {
            Definition wanted = Definition.read(order.sql(), identity.names(order.catalog(), order.database()));
            String sql = tables.find(wanted.path()).isPresent() ? wanted.insert() : wanted.createTableAs();
            engine.check(new StatementOrder(
                    order.id(),
                    order.name(),
                    sql,
                    order.catalog(),
                    order.database(),
                    order.properties(),
                    Positions.NONE));
        }
        if (reading.get().kind() == SqlKind.ALTER_MATERIALIZED_TABLE) {
            isSuspension(reading.get());
        }
        return traits(reading.get());
    }

    /** True for SUSPEND, false for RESUME; nothing else of ALTER is known here. */
    private static boolean isSuspension(StatementReading reading) throws SqlRefusedException {
        boolean suspend = reading.node() instanceof SqlAlterMaterializedTableSuspend;
        if (!suspend && !(reading.node() instanceof SqlAlterMaterializedTableResume)) {
            throw new SqlRefusedException(
                    "Of ALTER MATERIALIZED TABLE the lab knows SUSPEND and RESUME; a query is evolved by"
                            + " CREATE OR ALTER MATERIALIZED TABLE.");
        }
        boolean tells = reading.node() instanceof SqlAlterMaterializedTableResume resume
                && !resume.getProperties().isEmpty();
        if (tells) {
            throw new SqlRefusedException("A materialized table resumes with the options that it has.");
        }
        return suspend;
    }

    @Override
    public void submit(StatementOrder order) {
        Optional<StatementReading> reading;
        try {
            reading = reading(order);
        } catch (SqlRefusedException ofTheEngine) {
            reading = Optional.empty();
        }
        if (reading.isEmpty()) {
            engine.submit(order);
        } else {
            StatementReading found = reading.get();
            outcomes.computeIfAbsent(order.id(), id -> carryOut(order, found));
        }
    }

    private Outcome carryOut(StatementOrder order, StatementReading reading) {
        StatementTraits traits = traits(reading);
        TablePath path = reading.writes().get(0);
        try {
            if (reading.kind() == SqlKind.CREATE_MATERIALIZED_TABLE) {
                Definition wanted = Definition.read(order.sql(), identity.names(order.catalog(), order.database()));
                int version = tables.define(wanted, Json.object()).latest().number();
                return new Outcome(path, traits, version, "");
            }
            if (reading.kind() == SqlKind.ALTER_MATERIALIZED_TABLE) {
                MaterializedTable altered = tables.suspended(path, isSuspension(reading));
                return new Outcome(path, traits, altered.latest().number(), "");
            }
            boolean absent = tables.find(path).isEmpty();
            if (!(absent && ((SqlDropMaterializedTable) reading.node()).getIfExists())) {
                tables.drop(path);
            }
            return new Outcome(path, traits, 0, "");
        } catch (SqlRefusedException | RefusedException refused) {
            return new Outcome(path, traits, 0, String.valueOf(refused.getMessage()));
        }
    }

    private static StatementTraits traits(StatementReading reading) {
        return new StatementTraits(
                reading.kind(), true, true, List.of(), List.of(), false, reading.reads(), reading.writes());
    }

    @Override
    public Optional<EngineStatement> observe(String id) {
        Outcome outcome = outcomes.get(id);
        return outcome == null ? engine.observe(id) : Optional.of(observed(outcome));
    }

    private EngineStatement observed(Outcome outcome) {
        Optional<MaterializedTable> table = tables.find(outcome.path());
        if (!outcome.refusal().isEmpty()) {
            return statement(EnginePhase.FAILED, outcome.refusal(), outcome);
        }
        if (table.filter(found -> !outcome.isDone(found)).isEmpty()) {
            return statement(EnginePhase.COMPLETED, "", outcome);
        }
        return table.get().phase() == Phase.FAILED
                ? statement(EnginePhase.FAILED, table.get().detail(), outcome)
                : statement(EnginePhase.PENDING, "", outcome);
    }

    private static EngineStatement statement(EnginePhase phase, String detail, Outcome outcome) {
        return new EngineStatement(phase, detail, Optional.of(outcome.traits()), Positions.NONE, 0);
    }

    @Override
    public void stop(String id, StopMode mode) {
        if (!outcomes.containsKey(id)) {
            engine.stop(id, mode);
        }
    }

    @Override
    public void resume(String id) {
        if (!outcomes.containsKey(id)) {
            engine.resume(id);
        }
    }

    @Override
    public void delete(String id) {
        if (outcomes.remove(id) == null) {
            engine.delete(id);
        }
    }

    @Override
    public ResultPage results(String id, String token) {
        return engine.results(id, token);
    }

    @Override
    public List<StatementFailure> failures(String id) {
        return engine.failures(id);
    }

    @Override
    public StatementCounters counters(String id) {
        return engine.counters(id);
    }

    @Override
    public List<TableInfo> tables() {
        return engine.tables().stream().map(this::defined).toList();
    }

    @Override
    public Optional<TableInfo> table(TablePath path) {
        return engine.table(path).map(this::defined);
    }

    private TableInfo defined(TableInfo table) {
        return tables.find(table.path())
                .map(found -> table.definedAs(found.latest().statement()))
                .orElse(table);
    }

    @Override
    public List<String> troubles() {
        return engine.troubles();
    }

    @Override
    public Topics topics() {
        return engine.topics();
    }

    @Override
    public EngineEndpoints endpoints() {
        return engine.endpoints();
    }

    /** Nothing: the engine and the book of tables are closed by whoever opened them. */
    @Override
    public void close() {}
}
