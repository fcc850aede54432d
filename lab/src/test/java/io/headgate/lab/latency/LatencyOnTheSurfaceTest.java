package io.headgate.lab.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.contract.LabClient;
import io.headgate.lab.contract.LabExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Times that are set are at least what clients see. */
class LatencyOnTheSurfaceTest {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.lab(
            "--latency", "ddl=400ms,dml=500ms,stop=600ms,delete=700ms,list=1500ms", "--latency-for", "quick:ddl=0s");

    private final LabClient client = LAB.client();

    @Test
    void eachActionTakesItsTime() {
        String source = quickTable();
        String sink = quickTable();
        String ddl = client.unique("ddl");
        String dml = client.unique("dml");

        assertThat(time(
                        () -> client.create(ddl, "CREATE TABLE " + client.uniqueTable("t") + " (id INT)")
                                .expect(201),
                        () -> client.await(ddl, "COMPLETED")))
                .isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(time(
                        () -> client.create(dml, "INSERT INTO " + sink + " SELECT id FROM " + source)
                                .expect(201),
                        () -> client.await(dml, "RUNNING")))
                .isGreaterThanOrEqualTo(Duration.ofMillis(500));
        assertThat(time(() -> client.stop(dml, true).expect(200), () -> client.await(dml, "STOPPED")))
                .isGreaterThanOrEqualTo(Duration.ofMillis(600));
        assertThat(time(
                        () -> client.call("DELETE", client.statementsPath() + "/" + dml, "")
                                .expect(202),
                        () -> LabClient.until("404", () -> client.statement(dml).status() == 404)))
                .isGreaterThanOrEqualTo(Duration.ofMillis(700));
    }

    @Test
    void aDeletedStatementIsDeletingFirstAndListedForAWhileAfterwards() {
        String name = client.unique("quick");
        client.create(name, "CREATE TABLE " + client.uniqueTable("t") + " (id INT)")
                .expect(201);
        client.await(name, "COMPLETED");

        client.call("DELETE", client.statementsPath() + "/" + name, "").expect(202);

        assertThat(client.phase(name)).isEqualTo("DELETING");
        client.create(name, "SHOW TABLES").expect(409);
        LabClient.until("404", () -> client.statement(name).status() == 404);
        assertThat(listed()).contains(name);
        LabClient.until("the list has forgotten it", () -> !listed().contains(name));
    }

    @Test
    void aNameIsFreeAsSoonAsItIsGone() {
        String name = client.unique("quick");
        client.create(name, "CREATE TABLE " + client.uniqueTable("t") + " (id INT)")
                .expect(201);
        String uid =
                client.await(name, "COMPLETED").path("metadata").path("uid").asText();
        client.call("DELETE", client.statementsPath() + "/" + name, "").expect(202);
        LabClient.until("404", () -> client.statement(name).status() == 404);

        client.create(name, "CREATE TABLE " + client.uniqueTable("t") + " (id INT)")
                .expect(201);

        assertThat(client.await(name, "COMPLETED").path("metadata").path("uid").asText())
                .isNotEqualTo(uid);
        assertThat(listed()).containsOnlyOnce(name);
    }

    private String quickTable() {
        String table = client.uniqueTable("t");
        String name = client.unique("quick");
        client.create(name, "CREATE TABLE " + table + " (id INT)").expect(201);
        client.await(name, "COMPLETED");
        return table;
    }

    private List<String> listed() {
        return client.get(client.statementsPath() + "?page_size=100")
                .json()
                .path("data")
                .findValuesAsText("name");
    }

    private static Duration time(Runnable begin, Runnable end) {
        Instant from = Instant.now();
        begin.run();
        end.run();
        return Duration.between(from, Instant.now());
    }
}
