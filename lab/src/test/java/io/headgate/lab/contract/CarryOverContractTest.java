package io.headgate.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CarryOverContractTest {
    private static final String APPEND = "'changelog.mode' = 'append'";

    @RegisterExtension
    static final LabExtension LAB = LabExtension.anyService();

    private final LabClient client = LAB.client();

    private static Map<String, String> from(String name) {
        return Map.of("sql.tables.initial-offset-from", name);
    }

    @Test
    void theNewStatementWaitsWithADeadlineAndStartsWhenTheOldOneIsStopped() {
        String source = client.table("src", APPEND);
        String sink = client.table("dst", APPEND);
        String old = client.copy(source, sink);
        String next = client.unique("next");
        client.create(next, "INSERT INTO " + sink + " SELECT id, UPPER(name) FROM " + source, from(old))
                .expect(201);
        LabClient.until("the reason for waiting is told", () -> !detail(next).isEmpty());

        assertThat(client.phase(next)).isEqualTo("PENDING");
        assertThat(detail(next))
                .matches(
                        "Statement is currently pending until referenced statement " + old + " is stopped\\. If " + old
                                + " is not stopped before \\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z, this statement will fail\\.");

        client.stop(old, true).expect(200);
        JsonNode running = client.await(next, "RUNNING");
        assertThat(running.path("status").path("detail").asText()).isEmpty();
        assertThat(client.phase(old)).isEqualTo("STOPPED");
    }

    @Test
    void aStatefulStatementMayNotCarryOver() {
        String source = client.table("src", APPEND);
        String old = client.copy(source, client.table("dst", APPEND));
        String sink = client.table("agg", "'changelog.mode' = 'upsert'");
        String next = client.unique("next");

        client.create(next, "INSERT INTO " + sink + " SELECT id, MAX(name) FROM " + source + " GROUP BY id", from(old))
                .expect(201);

        assertThat(client.await(next, "FAILED").path("status").path("detail").asText())
                .contains("stateless");
    }

    @Test
    void anUpsertSinkMayNotCarryOver() {
        String source = client.table("src", APPEND);
        String old = client.copy(source, client.table("dst", APPEND));
        String sink = client.table("ups", "'changelog.mode' = 'upsert'");
        String next = client.unique("next");

        client.create(next, "INSERT INTO " + sink + " SELECT id, name FROM " + source, from(old))
                .expect(201);

        assertThat(client.await(next, "FAILED").path("status").path("detail").asText())
                .contains("upsert");
    }

    @Test
    void aReferenceToNothingFails() {
        String source = client.table("src", APPEND);
        String next = client.unique("next");

        client.create(
                        next,
                        "INSERT INTO " + client.table("dst", APPEND) + " SELECT id, name FROM " + source,
                        from("no-such"))
                .expect(201);

        assertThat(client.await(next, "FAILED").path("status").path("detail").asText())
                .contains("no-such");
    }

    @Test
    void wrongSqlIsRefusedBeforeTheOldStatementIsStopped() {
        String source = client.table("src", APPEND);
        String old = client.copy(source, client.table("dst", APPEND));
        String next = client.unique("next");

        client.create(next, "INSERT INTO missing_sink SELECT id, name FROM " + source, from(old))
                .expect(201);

        client.await(next, "FAILED");
        assertThat(client.phase(old)).isEqualTo("RUNNING");
    }

    private String detail(String name) {
        return client.statement(name).json().path("status").path("detail").asText();
    }
}
