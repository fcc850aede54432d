package io.headgate.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.contract.LabClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many streaming statements Flink bears in one gigabyte. */
@Tag("heavy")
class SixtyStatementsTest {
    private static final int STATEMENTS = 60;

    @TempDir
    Path folder;

    private LabProcess lab;

    @AfterEach
    void stop() throws Exception {
        lab.kill();
    }

    @Test
    void sixtyStatementsRunAndWriteInOneGigabyte() throws Exception {
        lab = LabProcess.start(folder, List.of("-Xmx1g"), "--engine", "flink", "--checkpoint-interval", "5s");
        LabClient client = lab.client();
        String source = client.table("src", "'changelog.mode' = 'append'");
        String sink = client.table("dst", "'changelog.mode' = 'append'");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            String name = client.unique("many");
            client.create(name, "INSERT INTO " + sink + " SELECT id, '" + name + "' FROM " + source)
                    .expect(201);
            client.await(name, "RUNNING");
            names.add(name);
        }
        client.run("INSERT INTO " + source + " VALUES (1, 'a'), (2, 'b')");

        LabClient.until("all have written", () -> writers(client, sink).equals(Integer.toString(STATEMENTS)));
        assertThat(names).allMatch(name -> client.phase(name).equals("RUNNING"));
        assertThat(client.get("/lab/health").expect(200).json().path("state").asText())
                .isEqualTo("running");
    }

    private static String writers(LabClient client, String sink) {
        String name = client.unique("count");
        client.create(name, "SELECT COUNT(DISTINCT name) FROM " + sink, Map.of("sql.snapshot.mode", "now"))
                .expect(201);
        client.await(name, "COMPLETED");
        JsonNode rows = client.get(client.statementsPath() + "/" + name + "/results")
                .expect(200)
                .json()
                .at("/results/data");
        client.call("DELETE", client.statementsPath() + "/" + name, "");
        return rows.isEmpty() ? "" : rows.get(rows.size() - 1).at("/row/0").asText();
    }
}
