package io.headgate.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.contract.LabClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The surface over the real engine: one small story. All contract tests run against it too, when {@code headgate.contract.state}
 * names the state file of such a lab.
 */
class SurfaceOnFlinkTest {
    private static final String APPEND = "'changelog.mode' = 'append'";

    @TempDir
    Path folder;

    private LabProcess lab;

    @AfterEach
    void stop() throws Exception {
        if (lab != null) {
            lab.kill();
        }
    }

    @Test
    void offsetsAreCarriedOverOnRealKafkaAndFlink() throws Exception {
        lab = LabProcess.start(folder, List.of("-Xmx1g"), "--engine", "flink", "--checkpoint-interval", "1s");
        LabClient client = lab.client();
        String source = client.table("src", APPEND);
        String sink = client.table("dst", APPEND);
        client.run("INSERT INTO " + source + " VALUES (1, 'a'), (2, 'b')");
        String old = client.copy(source, sink);
        LabClient.until("both records are copied", () -> end(client, sink) == 2);

        String next = client.unique("next");
        client.create(
                        next,
                        "INSERT INTO " + sink + " SELECT id, UPPER(name) FROM " + source,
                        Map.of("sql.tables.initial-offset-from", old))
                .expect(201);
        client.stop(old, true).expect(200);
        client.await(next, "RUNNING");
        client.run("INSERT INTO " + source + " VALUES (3, 'c')");
        LabClient.until("the third record is copied", () -> end(client, sink) == 3);

        assertThat(names(client, sink)).containsExactly("C", "a", "b");
    }

    private static int end(LabClient client, String table) {
        return names(client, table).size();
    }

    /** What is in a table now. */
    private static Set<String> names(LabClient client, String table) {
        String name = client.unique("look");
        client.create(name, "SELECT name FROM " + table, Map.of("sql.snapshot.mode", "now"))
                .expect(201);
        client.await(name, "COMPLETED");
        Set<String> names = new TreeSet<>();
        String next = client.statementsPath() + "/" + name + "/results";
        while (!next.isEmpty()) {
            JsonNode page = client.get(next).expect(200).json();
            page.path("results")
                    .path("data")
                    .forEach(row -> names.add(row.path("row").path(0).asText()));
            next = page.path("metadata").path("next").asText();
        }
        return names;
    }
}
