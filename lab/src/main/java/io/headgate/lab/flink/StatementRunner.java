package io.headgate.lab.flink;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.headgate.lab.dialect.ConfluentCatalog;
import io.headgate.lab.dialect.RowtimeColumn;
import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.ResultColumn;
import io.headgate.lab.engine.ResultRow;
import io.headgate.lab.engine.RowChange;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementFailure;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.internal.SqlGatewayServer;
import io.headgate.lab.internal.SqlOperation;
import io.headgate.lab.internal.SqlSession;
import io.headgate.lab.json.Json;
import io.headgate.lab.sql.StatementReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.flink.sql.parser.dql.SqlRichDescribeTable;
import org.apache.flink.sql.parser.dql.SqlShowCreateTable;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.data.RowData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one statement, whatever its kind, up to where it is done or left to the cluster. */
final class StatementRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StatementRunner.class);

    private final SqlGatewayServer gateway;
    private final StatementPlanner planner;
    private final Deployer deployer;
    private final ConfluentCatalog catalog;

    /** Planning is bound to the processor; more at once only makes each slower. */
    private final Semaphore planning =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    StatementRunner(SqlGatewayServer gateway, StatementPlanner planner, Deployer deployer, ConfluentCatalog catalog) {
        this.gateway = gateway;
        this.planner = planner;
        this.deployer = deployer;
        this.catalog = catalog;
    }

    /** Does nothing unless the statement is PENDING, or STOPPING with a job that has to be brought back before it can stop. */
    void run(LiveStatement statement) {
        EnginePhase phase = statement.record().phase();
        if (statement.isDeleted() || (phase != EnginePhase.PENDING && phase != EnginePhase.STOPPING)) {
            return;
        }
        planning.acquireUninterruptibly();
        try {
            dispatch(statement);
        } catch (SqlRefusedException refused) {
            fail(statement, Reasons.of(refused).message());
        } catch (RuntimeException failure) {
            Reasons.Reason reason = Reasons.of(failure);
            LOG.info("[{}] failed: {}", statement.record().order().name(), reason.exception());
            LOG.debug("[{}]", statement.record().order().name(), failure);
            statement.failures(List.of(new StatementFailure(reason.exception(), reason.message(), Instant.now())), 0);
            fail(statement, reason.message());
        } finally {
            planning.release();
        }
    }

    private static void fail(LiveStatement statement, String detail) {
        statement.update(record -> record.with(EnginePhase.FAILED, detail));
    }

    private void dispatch(LiveStatement statement) throws SqlRefusedException {
        StatementOrder order = statement.record().order();
        StatementReading reading = planner.read(order);
        switch (reading.kind()) {
            case INSERT_INTO, STATEMENT_SET, CREATE_TABLE_AS -> {
                try (SqlSession session = session(order)) {
                    deployer.deploy(statement, reading, session);
                }
            }
            case SELECT -> query(statement, reading);
            case SHOW, DESCRIBE, EXPLAIN -> answer(statement, reading);
            case CREATE_TABLE, CREATE_VIEW -> define(statement, reading, false);
            case DROP_TABLE, DROP_VIEW -> define(statement, reading, true);
            case SET, RESET, USE -> complete(statement, planner.traits(order, reading, null));
            case ALTER_TABLE,
                    ALTER_VIEW,
                    CREATE_FUNCTION,
                    DROP_FUNCTION,
                    CREATE_DATABASE,
                    DROP_DATABASE,
                    CREATE_MODEL,
                    DROP_MODEL,
                    OTHER -> execute(statement, reading);
            case CREATE_MATERIALIZED_TABLE, ALTER_MATERIALIZED_TABLE, DROP_MATERIALIZED_TABLE ->
                throw SqlRefusedException.notOfAnEngine(reading.kind());
        }
    }

    /** Says what a statement is, without running it. */
    StatementTraits check(StatementOrder order) throws SqlRefusedException {
        StatementReading reading = planner.read(order);
        try (SqlSession session = session(order)) {
            return switch (reading.kind()) {
                case INSERT_INTO, STATEMENT_SET ->
                    planner.traits(order, reading, compileOnly(session, order).orElse(null));
                case SELECT -> queryTraits(session, order, reading, List.of());
                case CREATE_TABLE_AS -> {
                    String insert = StatementPlanner.split(order, reading).createEmpty();
                    planner.isAppendOnly(session, insert.substring(insert.indexOf("SELECT * FROM (")));
                    yield planner.traits(order, reading, null);
                }
                default -> planner.traits(order, reading, null);
            };
        }
    }

    private Optional<PlanFacts> compileOnly(SqlSession session, StatementOrder order) throws SqlRefusedException {
        Path plan = deployer.plan("check-" + order.id());
        try {
            return planner.compile(session, StatementPlanner.sql(order), plan);
        } finally {
            try {
                Files.deleteIfExists(plan);
            } catch (IOException leftBehind) {
                LOG.warn("the plan of a check was not deleted", leftBehind);
            }
        }
    }

    private SqlSession session(StatementOrder order) {
        return gateway.openSession(order.catalog(), order.database(), SessionSettings.of(order));
    }

    private static void complete(LiveStatement statement, StatementTraits traits) {
        statement.update(record -> record.planned(traits, false).with(EnginePhase.COMPLETED, ""));
    }

    /** A statement that was cut short by a kill may find its work done: that is success. */
    private void define(LiveStatement statement, StatementReading reading, boolean drop) throws SqlRefusedException {
        boolean done = isThere(reading) != drop;
        if (done && statement.record().effectBegun()) {
            complete(statement, planner.traits(statement.record().order(), reading, null));
            return;
        }
        if (!done) {
            statement.update(StatementRecord::beginningEffect);
        }
        execute(statement, reading);
    }

    private boolean isThere(StatementReading reading) {
        return reading.writes().stream().findFirst().flatMap(this::table).isPresent();
    }

    private Optional<TableInfo> table(TablePath path) {
        return path.catalog().equals(catalog.getName())
                ? catalog.describe(path.database(), path.name())
                : Optional.empty();
    }

    private void execute(LiveStatement statement, StatementReading reading) {
        StatementOrder order = statement.record().order();
        try (SqlSession session = session(order)) {
            session.run(StatementPlanner.sql(order), Map.of()).close();
        }
        complete(statement, planner.traits(order, reading, null));
    }

    private void query(LiveStatement statement, StatementReading reading) throws SqlRefusedException {
        StatementOrder order = statement.record().order();
        SqlSession session = session(order);
        try {
            StatementTraits planned = queryTraits(session, order, reading, List.of());
            SqlOperation operation = session.run(StatementPlanner.sql(order), Map.of("pipeline.name", order.name()));
            List<Integer> upsertKey = planned.appendOnly()
                    ? List.of()
                    : planner.upsertKey(
                            session,
                            StatementPlanner.sql(order),
                            operation.schema(),
                            deployer.plan("query-" + order.id()));
            StatementTraits traits = withColumns(planned, columns(operation.schema()), upsertKey);
            statement.results(QueryResults.of(session, operation, StatementPlanner.isSnapshot(order)));
            statement.updateIn(
                    EnginePhase.PENDING, record -> record.planned(traits, false).with(EnginePhase.RUNNING, ""));
        } catch (RuntimeException | SqlRefusedException e) {
            session.close();
            throw e;
        }
    }

    private StatementTraits queryTraits(
            SqlSession session, StatementOrder order, StatementReading reading, List<ResultColumn> columns)
            throws SqlRefusedException {
        boolean appendOnly = planner.isAppendOnly(session, StatementPlanner.sql(order));
        return new StatementTraits(
                SqlKind.SELECT,
                planner.isBounded(order, reading),
                appendOnly || StatementPlanner.isSnapshot(order),
                List.of(),
                columns,
                reading.stateful(),
                reading.reads(),
                List.of());
    }

    private static StatementTraits withColumns(
            StatementTraits traits, List<ResultColumn> columns, List<Integer> upsertKey) {
        return new StatementTraits(
                traits.kind(),
                traits.bounded(),
                traits.appendOnly(),
                upsertKey,
                columns,
                traits.stateful(),
                traits.reads(),
                traits.writes());
    }

    private static List<ResultColumn> columns(ResolvedSchema schema) {
        return schema.getColumns().stream()
                .map(column -> new ResultColumn(
                        column.getName(), column.getDataType().getLogicalType().asSerializableString()))
                .toList();
    }

    /** SHOW, DESCRIBE, EXPLAIN: rows that are all there when the statement has run. */
    private void answer(LiveStatement statement, StatementReading reading) throws SqlRefusedException {
        StatementOrder order = statement.record().order();
        List<ResultRow> rows = new ArrayList<>();
        List<ResultColumn> columns;
        try (SqlSession session = session(order);
                SqlOperation operation = session.run(StatementPlanner.sql(order), Map.of())) {
            RowCells cells = new RowCells(operation.schema());
            columns = columns(operation.schema());
            Optional<SqlOperation.Rows> next = operation.next();
            while (next.isPresent()) {
                for (RowData row : next.get().rows()) {
                    rows.add(cells.row(row));
                }
                next = operation.next();
            }
        }
        statement.results(QueryResults.of(asConfluent(reading, order, rows)));
        complete(statement, withColumns(planner.traits(order, reading, null), columns, List.of()));
    }

    /** Shows a table as it was declared: the system column stays hidden. */
    private List<ResultRow> asConfluent(StatementReading reading, StatementOrder order, List<ResultRow> rows)
            throws SqlRefusedException {
        if (reading.node() instanceof SqlShowCreateTable show) {
            Optional<TableInfo> table = table(planner.path(order, List.of(show.getFullTableName())));
            if (table.isPresent()) {
                ArrayNode cells = Json.array().add(table.get().definition());
                return List.of(new ResultRow(RowChange.INSERT, cells));
            }
        }
        if (reading.node() instanceof SqlRichDescribeTable describe && !describe.isExtended()) {
            return rows.stream()
                    .filter(row -> !row.cells().path(0).asText().equals(RowtimeColumn.NAME))
                    .toList();
        }
        return rows;
    }
}
