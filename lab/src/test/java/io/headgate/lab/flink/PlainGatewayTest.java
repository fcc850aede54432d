package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What other programs find at the REST interfaces of Flink itself. */
class PlainGatewayTest {
    private final EngineProbe engine = SharedEngine.probe();
    private final GatewayProbe session =
            GatewayProbe.session(engine.engine().endpoints().gateway());

    @Test
    void theCatalogIsTheDefaultOfEverySessionAndItsTablesAreShared() {
        engine.complete("CREATE TABLE plain_seen (id BIGINT)");
        engine.complete("INSERT INTO plain_seen VALUES (4)");

        assertThat(session.run("SHOW CURRENT CATALOG")).containsExactly("lab");
        assertThat(session.run("SHOW CURRENT DATABASE")).containsExactly("lab-cluster");
        assertThat(session.run("SHOW TABLES LIKE 'plain_seen'")).containsExactly("plain_seen");
        session.run("CREATE TABLE plain_made (id BIGINT) DISTRIBUTED INTO 1 BUCKETS");
        session.run("INSERT INTO plain_made VALUES (9)");

        engine.awaitSnapshot("SELECT id FROM plain_made", "9");
        assertThat(session.run("SELECT id FROM plain_seen /*+ OPTIONS('scan.bounded.mode'='latest-offset') */"))
                .containsExactly("4");
    }

    @Test
    void theJobManagerTellsOfItsJobs() {
        String jobmanager = engine.engine().endpoints().jobmanager();

        assertThat(session.get(jobmanager + "/overview").path("flink-version").asText())
                .isEqualTo("2.3.0");
        assertThat(session.get(jobmanager + "/jobs/overview").has("jobs")).isTrue();
    }
}
