package io.headgate.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.contract.LabClient.Answer;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatementLifeContractTest {
    private static final String APPEND = "'changelog.mode' = 'append'";

    @RegisterExtension
    static final LabExtension LAB = LabExtension.anyService();

    private final LabClient client = LAB.client();

    @Test
    void ddlCompletes() {
        String name = client.unique("ddl");
        client.create(name, "CREATE TABLE " + client.uniqueTable("t") + " (id INT)")
                .expect(201);

        JsonNode status = client.await(name, "COMPLETED").path("status");

        assertThat(status.path("traits").path("sql_kind").asText()).isEqualTo("CREATE_TABLE");
        assertThat(status.path("traits").path("is_bounded").isBoolean()).isTrue();
        assertThat(status.path("traits").path("is_append_only").isBoolean()).isTrue();
    }

    @Test
    void aStreamingInsertRunsAndHasNoResultSchema() {
        String name = client.copy(client.table("src", APPEND), client.table("dst", APPEND));

        JsonNode status = client.await(name, "RUNNING").path("status");

        assertThat(status.path("traits").path("sql_kind").asText()).isEqualTo("INSERT_INTO");
        assertThat(status.path("traits").has("schema")).isFalse();
        assertThat(status.path("latest_offsets").isEmpty()).isTrue();
        assertThat(status.path("latest_offsets_timestamp").asText()).isEqualTo("0001-01-01T00:00:00Z");
    }

    @Test
    void aBoundedInsertCompletes() {
        String table = client.table("src", APPEND);
        String name = client.unique("values");
        client.create(name, "INSERT INTO " + table + " VALUES (1, 'a'), (2, 'b')")
                .expect(201);

        client.await(name, "COMPLETED");
    }

    @Test
    void theAnswerToCreateNamesThePlaceAndIdentityOfTheStatement() {
        String name = client.unique("ddl");

        Answer answer = client.create(name, "SHOW TABLES").expect(201);

        JsonNode document = answer.json();
        assertThat(answer.header("Location")).endsWith("/statements/" + name);
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(document.path("api_version").asText()).isEqualTo("sql/v1");
        assertThat(document.path("kind").asText()).isEqualTo("Statement");
        assertThat(document.path("metadata").path("uid").asText()).isNotEmpty();
        assertThat(document.path("metadata").path("self").asText())
                .startsWith("http")
                .endsWith(name);
        assertThat(OffsetDateTime.parse(
                        document.path("metadata").path("created_at").asText()))
                .isNotNull();
    }

    @Test
    void theSpecIsEchoedExactlyAsItWasSent() {
        String name = client.unique("echo");
        ObjectNode order = client.order(name, "SHOW TABLES;", Map.of("client.service-id", "x", "sql.state-ttl", "1 d"));
        ((ObjectNode) order.get("spec")).remove("compute_pool_id");
        order.putObject("metadata").putObject("labels").put("user.confluent.io/team", "true");
        client.call("POST", client.statementsPath(), order.toString()).expect(201);

        JsonNode document = client.statement(name).expect(200).json();

        assertThat(document.path("spec")).isEqualTo(order.path("spec"));
        assertThat(document.path("metadata").path("labels"))
                .isEqualTo(order.path("metadata").path("labels"));
    }

    @Test
    void aNameThatIsTakenIsAConflict() {
        String name = client.unique("twice");
        client.create(name, "SHOW TABLES").expect(201);

        Answer second = client.create(name, "SHOW TABLES").expect(409);

        assertThat(second.error().path("code").asText()).isEqualTo("resource_already_exists");
        assertThat(second.error().path("status").asText()).isEqualTo("409");
    }

    @Test
    void wrongSqlFailsWithTheReasonAndWithoutTraits() {
        String name = client.unique("wrong");
        client.create(name, "INSERT INTO " + client.uniqueTable("nowhere") + " SELECT 1")
                .expect(201);

        JsonNode status = client.await(name, "FAILED").path("status");

        assertThat(status.path("detail").asText()).isNotBlank().doesNotContain("\tat ", "Exception:");
        assertThat(status.has("traits")).isFalse();
        assertThat(client.get(client.statementsPath() + "/" + name + "/exceptions")
                        .expect(200)
                        .json()
                        .path("kind")
                        .asText())
                .isEqualTo("StatementExceptionList");
    }

    @Test
    void aDeletedStatementIsGoneInTheEnd() {
        String name = client.unique("gone");
        client.create(name, "SHOW TABLES").expect(201);

        Answer deleted =
                client.call("DELETE", client.statementsPath() + "/" + name, "").expect(202);

        assertThat(deleted.body()).isEmpty();
        LabClient.until("404 after the deletion", () -> client.statement(name).status() == 404);
        assertThat(client.statement(name).error().path("detail").asText())
                .contains(name)
                .contains("does not exist");
        client.call("DELETE", client.statementsPath() + "/" + name, "").expect(404);
    }

    @Test
    void aDryRunIsAnsweredAtOnceAndNotKept() {
        String name = client.unique("dry");
        Map<String, String> dry = Map.of("sql.dry-run", "true");

        JsonNode good = client.create(name, "SHOW TABLES", dry).expect(201).json();
        JsonNode bad = client.create(name, "INSERT INTO nowhere_at_all SELECT 1", dry)
                .expect(201)
                .json();

        assertThat(good.path("status").path("phase").asText()).isEqualTo("COMPLETED");
        assertThat(bad.path("status").path("phase").asText()).isEqualTo("FAILED");
        assertThat(bad.path("status").path("detail").asText()).contains("nowhere_at_all");
        client.statement(name).expect(404);
    }
}
