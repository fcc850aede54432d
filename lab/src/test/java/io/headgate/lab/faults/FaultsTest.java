package io.headgate.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.contract.LabClient;
import io.headgate.lab.contract.LabClient.Answer;
import io.headgate.lab.contract.LabExtension;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of fault is shown to fire, to be counted, and to stop. */
class FaultsTest {
    private static final String APPEND = "'changelog.mode' = 'append'";

    @RegisterExtension
    static final LabExtension LAB = LabExtension.lab("--max-cfu", "50");

    private final LabClient client = LAB.client();

    @AfterEach
    void removeFaults() {
        client.call("DELETE", "/lab/faults", "").expect(204);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 403, 409, 503})
    void anAnswerIsGivenInsteadOfTheEffect(int status) {
        String id = fault("{\"kind\":\"answer\",\"status\":" + status
                + ",\"method\":\"POST\",\"path\":\"/statements$\",\"times\":1}");
        String name = client.unique("faulty");

        Answer answer = client.create(name, "SHOW TABLES").expect(status);

        assertThat(answer.json().path("errors").path(0).path("status").asText()).isEqualTo(Integer.toString(status));
        client.statement(name).expect(404);
        client.create(name, "SHOW TABLES").expect(201);
        assertThat(fired(id)).isEqualTo(1);
    }

    @Test
    void aRateLimitTellsWhenToComeAgain() {
        fault("{\"kind\":\"answer\",\"status\":429,\"retryAfter\":7,\"times\":1}");

        Answer answer = client.get(client.statementsPath()).expect(429);

        assertThat(answer.header("Retry-After")).isEqualTo("7");
        assertThat(answer.header("X-RateLimit-Reset")).isEqualTo("7");
        assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("0");
    }

    @Test
    void aDelayHoldsTheRequest() {
        fault("{\"kind\":\"delay\",\"delay\":\"300ms\",\"method\":\"GET\",\"times\":1}");
        Instant begin = Instant.now();

        client.get(client.statementsPath()).expect(200);

        assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aCutConnectionHasNoAnswerAndNoEffect() {
        String name = client.unique("cut");
        String id = fault("{\"kind\":\"cut\",\"method\":\"POST\",\"statement\":\"" + name + "\",\"times\":1}");

        assertThatThrownBy(() -> client.callOnce(
                        "POST",
                        client.statementsPath(),
                        client.order(name, "SHOW TABLES", Map.of()).toString()))
                .isInstanceOf(IOException.class);

        client.statement(name).expect(404);
        assertThat(fired(id)).isEqualTo(1);
    }

    @Test
    void aLostAnswerLeavesTheEffect() {
        String name = client.unique("lost");
        fault("{\"kind\":\"lose-answer\",\"method\":\"POST\",\"sql\":\"SHOW\",\"statement\":\"" + name
                + "\",\"times\":1}");

        assertThatThrownBy(() -> client.callOnce(
                        "POST",
                        client.statementsPath(),
                        client.order(name, "SHOW TABLES", Map.of()).toString()))
                .isInstanceOf(IOException.class);

        client.statement(name).expect(200);
        client.create(name, "SHOW TABLES").expect(409);
        assertThat(effects(name, "STATEMENT_CREATED")).isEqualTo(1);
    }

    @Test
    void anErrorAfterTheEffectLeavesTheEffect() {
        String name = client.unique("late");
        fault("{\"kind\":\"answer\",\"at\":\"after\",\"method\":\"POST\",\"statement\":\"" + name + "\",\"times\":1}");

        client.create(name, "SHOW TABLES").expect(500);

        client.statement(name).expect(200);
        assertThat(effects(name, "STATEMENT_CREATED")).isEqualTo(1);
    }

    @Test
    void aGateBeforeTheEffectHoldsTheRequestUntilItIsReleased() {
        String name = client.unique("gated");
        String id = fault("{\"kind\":\"gate\",\"at\":\"before\",\"method\":\"POST\",\"statement\":\"" + name + "\"}");
        CompletableFuture<Answer> creation = CompletableFuture.supplyAsync(() -> client.create(name, "SHOW TABLES"));
        LabClient.until(
                "the request waits at the gate",
                () -> report(id).path("waiting").asInt() == 1);

        client.statement(name).expect(404);
        client.call("POST", "/lab/faults/" + id + "/release", "").expect(200);

        creation.join().expect(201);
        assertThat(fired(id)).isEqualTo(1);
    }

    @Test
    void aGateAfterTheEffectHoldsOnlyTheAnswer() {
        String name = client.unique("gated");
        String id = fault("{\"kind\":\"gate\",\"at\":\"after\",\"method\":\"POST\",\"statement\":\"" + name + "\"}");
        CompletableFuture<Answer> creation = CompletableFuture.supplyAsync(() -> client.create(name, "SHOW TABLES"));
        LabClient.until(
                "the answer waits at the gate", () -> report(id).path("waiting").asInt() == 1);

        client.statement(name).expect(200);
        assertThat(creation).isNotDone();
        client.call("DELETE", "/lab/faults/" + id, "").expect(204);

        creation.join().expect(201);
    }

    @Test
    void aStatementIsLeftInPendingUntilTheFaultIsReleased() {
        String name = client.unique("held");
        String id = fault("{\"kind\":\"hold-pending\",\"statement\":\"" + name + "\"}");
        client.create(name, "SHOW TABLES").expect(201);
        LabClient.until("the fault strikes", () -> fired(id) == 1);

        assertThat(client.phase(name)).isEqualTo("PENDING");
        client.call("POST", "/lab/faults/" + id + "/release", "").expect(200);

        client.await(name, "COMPLETED");
    }

    @Test
    void aStatementFailsAfterItRan() {
        String source = client.table("src", APPEND);
        String sink = client.table("dst", APPEND);
        String id = fault("{\"kind\":\"fail-running\",\"sql\":\"INSERT INTO " + sink
                + "\",\"delay\":\"50ms\",\"detail\":\"poison record\"}");
        String name = client.unique("doomed");
        client.create(name, "INSERT INTO " + sink + " SELECT id, name FROM " + source)
                .expect(201);

        JsonNode status = client.await(name, "FAILED").path("status");

        assertThat(status.path("detail").asText()).isEqualTo("poison record");
        assertThat(client.get(client.statementsPath() + "/" + name + "/exceptions")
                        .json()
                        .path("data")
                        .path(0)
                        .path("message")
                        .asText())
                .isEqualTo("poison record");
        assertThat(fired(id)).isEqualTo(1);
    }

    @Test
    void aDegradedStatementRunsOnWhenTheFaultIsReleased() {
        String source = client.table("src", APPEND);
        String sink = client.table("dst", APPEND);
        String id = fault("{\"kind\":\"degrade\",\"sql\":\"INSERT INTO " + sink + "\"}");
        String name = client.unique("slow");
        client.create(name, "INSERT INTO " + sink + " SELECT id, name FROM " + source)
                .expect(201);

        client.await(name, "DEGRADED");
        client.call("DELETE", "/lab/faults/" + id, "").expect(204);

        client.await(name, "RUNNING");
    }

    @Test
    void aRefusedSavepointLeavesNoOffsetsAndStopsTheCarryOver() {
        String source = client.table("src", APPEND);
        String sink = client.table("dst", APPEND);
        String old = client.copy(source, sink);
        fault("{\"kind\":\"refuse-savepoint\",\"statement\":\"" + old + "\",\"times\":1}");

        client.stop(old, true).expect(200);
        JsonNode stopped = client.await(old, "STOPPED").path("status");
        String next = client.unique("next");
        client.create(
                        next,
                        "INSERT INTO " + sink + " SELECT id, name FROM " + source,
                        Map.of("sql.tables.initial-offset-from", old))
                .expect(201);

        assertThat(stopped.path("latest_offsets").isEmpty()).isTrue();
        assertThat(stopped.path("detail").asText()).contains("savepoint failed");
        assertThat(client.await(next, "FAILED").path("status").path("detail").asText())
                .startsWith("Referenced Statement Savepoint Failed");

        client.stop(old, false).expect(200);
        client.await(old, "RUNNING");
        client.stop(old, true).expect(200);
        assertThat(client.await(old, "STOPPED")
                        .path("status")
                        .path("latest_offsets")
                        .isEmpty())
                .isFalse();
    }

    @Test
    void anExhaustedPoolKeepsTheStatementPendingAndSaysSo() {
        String name = client.unique("starved");
        String id = fault("{\"kind\":\"exhaust-pool\",\"statement\":\"" + name + "\"}");
        client.create(name, "SHOW TABLES").expect(201);
        LabClient.until("the pool is shown to be exhausted", () -> scaling(name).equals("POOL_EXHAUSTED"));

        assertThat(client.phase(name)).isEqualTo("PENDING");
        client.call("DELETE", "/lab/faults/" + id, "").expect(204);

        client.await(name, "COMPLETED");
        assertThat(scaling(name)).isEqualTo("OK");
    }

    @Test
    void aPoolThatIsReallyFullKeepsStatementsPendingUntilOneIsStopped() {
        String pool = client.call(
                        "POST",
                        "/fcpm/v2/compute-pools",
                        "{\"spec\":{\"display_name\":\"small\",\"cloud\":\"AWS\",\"region\":\"" + client.id("region")
                                + "\",\"max_cfu\":5,\"environment\":{\"id\":\"" + client.id("environment") + "\"}}}")
                .expect(202)
                .json()
                .path("id")
                .asText();
        String source = client.table("src", APPEND);
        String sink = client.table("dst", APPEND);
        String[] names = new String[6];
        for (int i = 0; i < names.length; i++) {
            names[i] = client.unique("crowd");
            String order = client.order(names[i], "INSERT INTO " + sink + " SELECT id, name FROM " + source, Map.of())
                    .toString()
                    .replace(client.id("computePool"), pool);
            client.call("POST", client.statementsPath(), order).expect(201);
            if (i < 5) {
                client.await(names[i], "RUNNING");
            }
        }

        LabClient.until("the sixth finds no room", () -> scaling(names[5]).equals("POOL_EXHAUSTED"));
        assertThat(client.get("/fcpm/v2/compute-pools/" + pool)
                        .json()
                        .path("status")
                        .path("current_cfu")
                        .asInt())
                .isEqualTo(5);
        client.stop(names[0], true).expect(200);

        client.await(names[5], "RUNNING");
    }

    @Test
    void aFaultFiresAfterSoManyMatchesAndSoManyTimes() {
        String id = fault("{\"kind\":\"answer\",\"status\":500,\"path\":\"page_size=7\",\"after\":2,\"times\":1}");
        String path = client.statementsPath() + "?page_size=7";

        assertThat(new int[] {
                    client.get(path).status(),
                    client.get(path).status(),
                    client.get(path).status(),
                    client.get(path).status()
                })
                .containsExactly(200, 200, 500, 200);
        assertThat(report(id).path("matched").asInt()).isEqualTo(4);
        assertThat(fired(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"nonsense\"}",
                "{\"kind\":\"cut\",\"path\":\"(\"}",
                "{\"kind\":\"cut\",\"typo\":1}",
                "{\"kind\":\"answer\",\"status\":200}",
                "{\"kind\":\"delay\",\"delay\":\"soon\"}",
                "{\"kind\":\"gate\",\"at\":\"noon\"}",
                "{\"kind\":\"cut\",\"times\":-1}"
            })
    void aWrongRuleIsRefused(String rule) {
        client.call("POST", "/lab/faults", rule).expect(400);
    }

    @Test
    void theJournalTellsEveryRequestAndTheFaultsThatStruckIt() {
        // Without a limit: the JDK's client repeats a GET whose connection was cut.
        String id = fault("{\"kind\":\"cut\",\"path\":\"page_size=9\"}");
        assertThatThrownBy(() -> client.callOnce("GET", client.statementsPath() + "?page_size=9", ""))
                .isInstanceOf(IOException.class);

        JsonNode requests =
                client.get("/lab/requests?limit=50000").expect(200).json().path("requests");

        assertThat(requests).anySatisfy(entry -> {
            assertThat(entry.path("path").asText()).endsWith("?page_size=9");
            assertThat(entry.path("status").asInt()).isZero();
            assertThat(entry.path("faults").path(0).asText()).isEqualTo(id);
            assertThat(entry.path("millis").isNumber()).isTrue();
        });
    }

    @Test
    void effectsAreCountedByStatementTableAndKeyLabel() {
        String table = client.uniqueTable("counted");
        String key = client.unique("key");
        String name = client.unique("ddl");
        String order = client.order(name, "CREATE TABLE IF NOT EXISTS " + table + " (id INT)", Map.of())
                .toString();
        String labelled = order.substring(0, order.length() - 1)
                + ",\"metadata\":{\"labels\":{\"user.confluent.io/headgate-key-" + key + "\":\"true\"}}}";
        client.call("POST", client.statementsPath(), labelled).expect(201);
        client.await(name, "COMPLETED");
        client.run("CREATE TABLE IF NOT EXISTS " + table + " (id INT)");
        client.run("DROP TABLE " + table);

        assertThat(effects(name, "STATEMENT_CREATED")).isEqualTo(1);
        assertThat(effects(key, "STATEMENT_CREATED")).isEqualTo(1);
        assertThat(effects(table, "TABLE_CREATED")).isEqualTo(1);
        assertThat(effects(table, "TABLE_DROPPED")).isEqualTo(1);
    }

    private String fault(String rule) {
        return client.call("POST", "/lab/faults", rule)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private JsonNode report(String id) {
        return client.get("/lab/faults/" + id).expect(200).json();
    }

    private int fired(String id) {
        return report(id).path("fired").asInt();
    }

    private String scaling(String name) {
        return client.statement(name)
                .json()
                .path("status")
                .path("scaling_status")
                .path("scaling_state")
                .asText();
    }

    private long effects(String key, String effect) {
        for (JsonNode entry :
                client.get("/lab/effects?key=" + key).expect(200).json().path("effects")) {
            if (entry.path("effect").asText().equals(effect)) {
                return entry.path("count").asLong();
            }
        }
        return 0;
    }
}
