package io.headgate.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.contract.LabClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal has the documented body, and none has a stack trace. */
class BadInputContractTest {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.anyService();

    private final LabClient client = LAB.client();

    @ParameterizedTest
    @ValueSource(strings = {"{", "not json", "[]", "\"text\"", "{} {}", ""})
    void aBodyThatIsNoJsonObjectIsRefused(String body) {
        documented(client.call("POST", client.statementsPath(), body, "Content-Type", "application/json"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upper", "under_score", "-begins", "ends-", "two..dots", "spa ce", "ümlaut", "", "a/b"})
    void aWrongNameIsRefused(String name) {
        Answer answer = documented(client.create(name, "SHOW TABLES"), 400);

        assertThat(answer.error().path("source").path("pointer").asText()).isEqualTo("/name");
    }

    @Test
    void aNameOfMoreThan72CharactersIsRefused() {
        documented(client.create("a".repeat(73), "SHOW TABLES"), 400);
    }

    @Test
    void anOversizeStatementIsRefused() {
        String sql = "SELECT '" + "x".repeat(131_072) + "'";

        Answer answer = documented(client.create(client.unique("big"), sql), 400);

        assertThat(answer.error().path("source").path("pointer").asText()).isEqualTo("/spec/statement");
    }

    @Test
    void anOversizeBodyIsRefusedWithAnAnswer() {
        String body = "{\"x\":\"" + "x".repeat(6 << 20) + "\"}";

        documented(client.call("POST", client.statementsPath(), body), 413);
    }

    @Test
    void aSpecWithoutSqlIsRefused() {
        ObjectNode order = client.order(client.unique("none"), "", Map.of());

        documented(client.call("POST", client.statementsPath(), order.toString()), 400);
    }

    @Test
    void aPropertyThatIsNoTextIsRefused() {
        ObjectNode order = client.order(client.unique("prop"), "SHOW TABLES", Map.of());
        ((ObjectNode) order.path("spec").path("properties")).put("sql.state-ttl", 5);

        documented(client.call("POST", client.statementsPath(), order.toString()), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "user.confluent.io/", "user.confluent.io/with space", "other.io/x"})
    void aWrongLabelIsRefused(String label) {
        ObjectNode order = client.order(client.unique("label"), "SHOW TABLES", Map.of());
        order.putObject("metadata").putObject("labels").put(label, "true");

        documented(client.call("POST", client.statementsPath(), order.toString()), 400);
    }

    @Test
    void anUnknownPoolIsRefused() {
        ObjectNode order = client.order(client.unique("pool"), "SHOW TABLES", Map.of());
        ((ObjectNode) order.get("spec")).put("compute_pool_id", "lfcp-none");

        documented(client.call("POST", client.statementsPath(), order.toString()), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/sql/v1", "/sql/v1/organizations"})
    void anUnknownPathIsNotFound(String path) {
        assertThat(client.call("GET", path.contains("%") ? "/%25" : path, "").status())
                .isEqualTo(404);
    }

    @Test
    void anUnknownEnvironmentIsNotFound() {
        documented(client.get(client.statementsPath().replace(client.id("environment"), "env-none")), 404);
    }

    @Test
    void aForeignOrganizationIsForbidden() {
        documented(
                client.get(client.statementsPath()
                        .replace(client.id("organization"), "11111111-2222-3333-4444-555555555555")),
                403);
    }

    @Test
    void aMethodThatIsNotPossibleIsNamed() {
        Answer answer = documented(client.call("DELETE", client.statementsPath(), ""), 405);

        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void anUnknownStatementIsNotFoundByEveryOperation() {
        String path = client.statementsPath() + "/no-such-statement";

        documented(client.get(path), 404);
        documented(client.get(path + "/results"), 404);
        documented(client.get(path + "/exceptions"), 404);
        documented(client.call("DELETE", path, ""), 404);
        documented(client.stop("no-such-statement", true), 404);
        documented(client.call("PUT", path, "{\"metadata\":{\"resource_version\":\"1\"},\"spec\":{}}"), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{}]",
                "[{\"op\":\"frobnicate\",\"path\":\"/spec/stopped\",\"value\":true}]",
                "[{\"op\":\"replace\",\"path\":\"x\"}]"
            })
    void aWrongPatchIsRefused(String patch) {
        String name = client.unique("patched");
        client.create(name, "SHOW TABLES").expect(201);

        documented(client.call("PATCH", client.statementsPath() + "/" + name, patch), 400);
    }

    @Test
    void headersBeyondAllMeasureAreRefusedWithAnAnswer() {
        documented(client.call("GET", client.statementsPath(), "", "X-Padding", "x".repeat(100_000)), 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nestingBeyondAllMeasureIsRefused(String opening) {
        documented(client.call("POST", client.statementsPath(), opening.repeat(100_000)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/octet-stream"})
    void theBodyCountsAndNotWhatItIsSaidToBe(String contentType) {
        String name = client.unique("typed");
        String order = client.order(name, "SHOW TABLES", Map.of()).toString();

        client.call("POST", client.statementsPath(), order, "Content-Type", contentType)
                .expect(201);
        documented(client.call("POST", client.statementsPath(), "a=b", "Content-Type", contentType), 400);
    }

    @Test
    void aStatementThatIsNestedTooDeeplyFailsAndSaysSo() {
        String name = client.unique("deep");
        client.create(name, "SELECT " + "(".repeat(50_000) + "1" + ")".repeat(50_000))
                .expect(201);

        assertThat(client.await(name, "FAILED").path("status").path("detail").asText())
                .contains("nested too deeply");
    }

    private static Answer documented(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.error().path("status").asText()).isEqualTo(Integer.toString(status));
        assertThat(answer.error().path("id").asText()).isNotEmpty();
        assertThat(answer.error().path("detail").asText()).isNotBlank();
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("\\tat ").doesNotContain("Exception");
        return answer;
    }
}
