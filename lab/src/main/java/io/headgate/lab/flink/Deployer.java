package io.headgate.lab.flink;

import io.headgate.lab.dialect.StatementOptions;
import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.internal.SqlGatewayServer;
import io.headgate.lab.internal.SqlSession;
import io.headgate.lab.sql.StatementReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Makes jobs of INSERT, statement sets and CREATE TABLE AS: plans once, submits that plan at every deployment. */
final class Deployer {
    /** All statements together write a checkpoint at most this often. */
    private static final long MILLIS_BETWEEN_CHECKPOINTS = 100;

    private static final String BOUNDED_CHECKPOINT_INTERVAL = "200 ms";

    private final SqlGatewayServer gateway;
    private final StatementPlanner planner;
    private final Jobs jobs;
    private final EngineFolder folder;
    private final Function<TablePath, Optional<TableInfo>> tables;
    private final Duration checkpointInterval;
    private final IntSupplier running;

    Deployer(
            SqlGatewayServer gateway,
            StatementPlanner planner,
            Jobs jobs,
            EngineFolder folder,
            Function<TablePath, Optional<TableInfo>> tables,
            Duration checkpointInterval,
            IntSupplier running) {
        this.gateway = gateway;
        this.planner = planner;
        this.jobs = jobs;
        this.folder = folder;
        this.tables = tables;
        this.checkpointInterval = checkpointInterval;
        this.running = running;
    }

    /** Submits a job for the statement, from its newest state if it has any. */
    void deploy(LiveStatement statement, StatementReading reading, SqlSession session) throws SqlRefusedException {
        StatementOrder order = statement.record().order();
        String sql = reading.kind() == SqlKind.CREATE_TABLE_AS
                ? createTable(statement, reading, session)
                : StatementPlanner.sql(order);
        Path plan = plan(statement.record().id());
        if (statement.record().traits() == null || !Files.isRegularFile(plan)) {
            plan(statement, reading, session, sql, plan);
        }
        StatementRecord planned = statement.record();
        refuseUncarriable(planned);
        String from = stateToBeginWith(planned);
        statement.update(record -> record.deploying(from));
        StatementRecord deploying = statement.record();
        submit(deploying, plan, sql, session);
        statement.deployed(deploying.job());
    }

    private void submit(StatementRecord record, Path plan, String sql, SqlSession session) {
        Map<String, String> settings = settings(record, record.restoredFrom());
        if (!record.compiled()) {
            session.run(sql, settings).close();
            return;
        }
        StatementOrder order = record.order();
        try (SqlSession bare =
                gateway.openSessionWithoutTables(order.catalog(), order.database(), SessionSettings.of(order))) {
            bare.run(SqlForms.execute(plan.toUri().toString()), settings).close();
        }
    }

    private void plan(LiveStatement statement, StatementReading reading, SqlSession session, String sql, Path plan)
            throws SqlRefusedException {
        Optional<PlanFacts> facts = planner.compile(session, sql, plan);
        StatementTraits traits = planner.traits(statement.record().order(), reading, facts.orElse(null));
        statement.update(record -> record.planned(traits, facts.isPresent()));
    }

    /** Makes the table, once; returns the INSERT that fills it. */
    private String createTable(LiveStatement statement, StatementReading reading, SqlSession session)
            throws SqlRefusedException {
        SqlForms.CreateAs parts = StatementPlanner.split(statement.record().order(), reading);
        boolean exists = tables.apply(reading.writes().get(0)).isPresent();
        if (!(exists && statement.record().effectBegun())) {
            if (!exists) {
                statement.update(StatementRecord::beginningEffect);
            }
            session.run(parts.createEmpty(), Map.of(StatementOptions.DELIVERY, "at-least-once"))
                    .close();
        }
        return parts.insert();
    }

    /** Positions alone cannot carry over what a statement remembers, nor what an upsert table will be told twice. */
    private void refuseUncarriable(StatementRecord record) throws SqlRefusedException {
        StatementTraits traits = record.traits();
        if (record.order().startPositions().isEmpty() || record.order().forgetsState() || traits == null) {
            return;
        }
        if (traits.stateful()) {
            throw new SqlRefusedException(
                    "Offsets cannot be carried over to a stateful statement: it would start without the state behind them.");
        }
        for (TablePath table : traits.writes()) {
            String mode = tables.apply(table)
                    .map(found -> found.options().getOrDefault("changelog.mode", ""))
                    .orElse("");
            if (mode.equals("upsert")) {
                throw new SqlRefusedException(
                        "Offsets cannot be carried over to a statement that writes to the upsert table " + table + ".");
            }
        }
    }

    private String stateToBeginWith(StatementRecord record) {
        if (record.deployments() == 0) {
            return "";
        }
        if (!record.savepoint().isEmpty()) {
            return record.savepoint();
        }
        return jobs.newestState(record.job()).orElse(record.restoredFrom());
    }

    private Map<String, String> settings(StatementRecord record, String from) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("$internal.pipeline.job-id", record.job());
        settings.put("pipeline.name", record.order().name());
        if (!from.isEmpty()) {
            settings.put("execution.state-recovery.path", from);
        }
        StatementTraits traits = record.traits();
        if (traits != null && traits.bounded()) {
            // Its rows are committed with its last checkpoint, and somebody waits for that.
            settings.put("execution.checkpointing.interval", BOUNDED_CHECKPOINT_INTERVAL);
        } else {
            long interval = checkpointInterval.toMillis() + MILLIS_BETWEEN_CHECKPOINTS * running.getAsInt();
            settings.put("execution.checkpointing.interval", interval + " ms");
        }
        return settings;
    }

    Path plan(String id) {
        return folder.plans().resolve(id.replaceAll("[^A-Za-z0-9._-]", "_") + ".json");
    }

    /** True for a statement that is, or is about to be, a running job. */
    static boolean counts(StatementRecord record) {
        StatementTraits traits = record.traits();
        return traits != null
                && traits.kind().isJob()
                && (record.phase() == EnginePhase.PENDING || record.phase() == EnginePhase.RUNNING);
    }
}
