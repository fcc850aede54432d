package io.headgate.lab.flink;

import io.headgate.lab.dialect.StatementOptions;
import io.headgate.lab.engine.EngineSettings;
import io.headgate.lab.internal.SqlGatewayServer;
import io.headgate.lab.internal.SqlSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans a typical statement that nobody asked for, with all that belongs to it up to the classes Flink generates. The first
 * plan of a process loads thousands of classes and runs them slowly; whoever submits a statement should find that done.
 *
 * <p>Its tables live in a session of its own, without topics, and no job comes of it.
 */
final class WarmUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final List<String> TABLES = List.of("""
            CREATE TABLE warm_in (
              id STRING NOT NULL, amount DECIMAL(10, 2), seen TIMESTAMP(3),
              `$rowtime` TIMESTAMP_LTZ(3) NOT NULL METADATA FROM 'timestamp' VIRTUAL,
              WATERMARK FOR `$rowtime` AS `$rowtime`
            ) WITH ('connector' = 'confluent', 'changelog.mode' = 'append')
            """, """
            CREATE TABLE warm_out (
              id STRING NOT NULL, total DECIMAL(38, 2), records BIGINT, latest TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED
            ) WITH ('connector' = 'confluent', 'changelog.mode' = 'upsert')
            """);

    private static final String STATEMENT = """
            INSERT INTO warm_out
            SELECT n.id, SUM(n.amount), COUNT(*), MAX(n.seen)
            FROM (
              SELECT id, amount, seen, ROW_NUMBER() OVER (PARTITION BY id ORDER BY `$rowtime` DESC) AS place
              FROM warm_in WHERE id IS NOT NULL AND UPPER(TRIM(id)) <> ''
            ) AS n
            LEFT JOIN warm_out AS o ON n.id = o.id
            WHERE n.place = 1 AND COALESCE(o.records, 0) >= 0
            GROUP BY n.id
            """;

    private final SqlGatewayServer gateway;
    private final EngineSettings settings;
    private final Path plan;

    /** @param plan a file that is written and deleted */
    WarmUp(SqlGatewayServer gateway, EngineSettings settings, Path plan) {
        this.gateway = gateway;
        this.settings = settings;
        this.plan = plan;
    }

    @Override
    public void run() {
        try (SqlSession session = gateway.openSessionWithoutTables(
                settings.catalog(),
                settings.database(),
                Map.of(StatementOptions.STATEMENT, "warm-up", StatementOptions.DELIVERY, "exactly-once"))) {
            for (String table : TABLES) {
                session.run(table, Map.of()).close();
            }
            session.run(SqlForms.explainTasks(STATEMENT), Map.of()).close();
            Files.deleteIfExists(plan);
            session.run(SqlForms.compile(plan.toUri().toString(), STATEMENT), Map.of())
                    .close();
            Files.deleteIfExists(plan);
        } catch (RuntimeException | IOException e) {
            LOG.warn("warming up failed: {}", Reasons.of(e).message());
            LOG.debug("", e);
        }
    }
}
