package io.headgate.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StopAndResumeContractTest {
    private static final String APPEND = "'changelog.mode' = 'append'";

    @RegisterExtension
    static final LabExtension LAB = LabExtension.anyService();

    private final LabClient client = LAB.client();

    @Test
    void aStoppedStatementTellsItsOffsetsByTopic() {
        String source = client.table("src", APPEND);
        client.run("INSERT INTO " + source + " VALUES (1, 'a'), (2, 'b'), (3, 'c')");
        String name = client.copy(source, client.table("dst", APPEND));

        JsonNode answer = client.stop(name, true).expect(200).json();
        JsonNode status = client.await(name, "STOPPED").path("status");

        assertThat(answer.path("spec").path("stopped").asBoolean()).isTrue();
        assertThat(status.path("latest_offsets").path(source).asText())
                .matches("partition:\\d+,offset:-?\\d+(;partition:\\d+,offset:-?\\d+)*");
        assertThat(OffsetDateTime.parse(status.path("latest_offsets_timestamp").asText())
                        .getYear())
                .isGreaterThan(2000);
    }

    @Test
    void aResumedStatementRunsAgainAndShowsNoOffsets() {
        String name = client.copy(client.table("src", APPEND), client.table("dst", APPEND));
        client.stop(name, true).expect(200);
        client.await(name, "STOPPED");

        client.stop(name, false).expect(200);
        JsonNode status = client.await(name, "RUNNING").path("status");

        assertThat(status.path("latest_offsets").isEmpty()).isTrue();
    }

    @Test
    void putStopsWithoutABodyInItsAnswer() {
        String name = client.copy(client.table("src", APPEND), client.table("dst", APPEND));
        ObjectNode document = (ObjectNode) client.statement(name).json();
        ((ObjectNode) document.get("spec")).put("stopped", true);

        assertThat(client.call("PUT", client.statementsPath() + "/" + name, document.toString())
                        .expect(202)
                        .body())
                .isEmpty();

        client.await(name, "STOPPED");
    }

    @Test
    void putWithAStaleVersionIsAConflict() {
        String name = client.copy(client.table("src", APPEND), client.table("dst", APPEND));
        ObjectNode document = (ObjectNode) client.statement(name).json();
        client.stop(name, true).expect(200);
        ((ObjectNode) document.get("spec")).put("stopped", true);

        client.call("PUT", client.statementsPath() + "/" + name, document.toString())
                .expect(409);
    }

    @Test
    void patchTakesBothContentTypesAndBothCases() {
        String name = client.copy(client.table("src", APPEND), client.table("dst", APPEND));
        String body = "[{\"op\":\"REPLACE\",\"path\":\"/spec/stopped\",\"value\":true}]";

        client.call("PATCH", client.statementsPath() + "/" + name, body, "Content-Type", "application/json")
                .expect(200);

        client.await(name, "STOPPED");
    }

    @Test
    void theQueryCannotBeChanged() {
        String name = client.copy(client.table("src", APPEND), client.table("dst", APPEND));
        String body = "[{\"op\":\"replace\",\"path\":\"/spec/statement\",\"value\":\"SELECT 1\"}]";

        assertThat(client.call("PATCH", client.statementsPath() + "/" + name, body)
                        .expect(422)
                        .error()
                        .path("source")
                        .path("pointer")
                        .asText())
                .isEqualTo("/spec/statement");
    }

    @Test
    void thePoolChangesOnlyTogetherWithResuming() {
        String name = client.copy(client.table("src", APPEND), client.table("dst", APPEND));
        String pool = "{\"op\":\"replace\",\"path\":\"/spec/compute_pool_id\",\"value\":\"lfcp-other\"}";

        client.call("PATCH", client.statementsPath() + "/" + name, "[" + pool + "]")
                .expect(422);
    }

    @Test
    void stoppingWhatIsCompletedLeavesItCompleted() {
        String name = client.unique("ddl");
        client.create(name, "CREATE TABLE " + client.uniqueTable("t") + " (id INT)")
                .expect(201);
        client.await(name, "COMPLETED");

        client.stop(name, true).expect(200);

        assertThat(client.phase(name)).isEqualTo("COMPLETED");
    }
}
