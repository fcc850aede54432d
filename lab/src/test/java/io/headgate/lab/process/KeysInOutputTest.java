package io.headgate.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.contract.LabClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a lab says and writes down, the key stands in the two files that are there for it alone. */
class KeysInOutputTest {
    private static final Set<String> FOR_THE_OWNER = Set.of("lab.json", "identity.json");

    @TempDir
    Path folder;

    private LabProcess lab;

    @AfterEach
    void stop() throws Exception {
        lab.kill();
    }

    @Test
    void theKeyStandsInNoOtherFileAndInNoAnswer() throws Exception {
        lab = LabProcess.start(folder, "--engine", "simulated");
        LabClient client = lab.client();
        String table = client.table("src", "'changelog.mode' = 'append'");
        String statement = client.copy(table, client.table("dst", "'changelog.mode' = 'append'"));
        StringBuilder said = new StringBuilder();
        for (String path : List.of(
                client.statementsPath(),
                client.statementsPath() + "/" + statement,
                client.statementsPath() + "/nobody",
                "/nowhere",
                "/lab/health",
                "/lab/requests",
                "/lab/effects?key=" + statement,
                "/fcpm/v2/compute-pools?environment=" + client.id("environment"))) {
            said.append(client.get(path).body());
        }
        said.append(client.call("GET", client.statementsPath(), "", "Authorization", LabClient.basic("a", "b"))
                .body());
        lab.kill();

        said.append(written());
        assertThat(said.toString())
                .contains(statement)
                .doesNotContain(client.id("apiKey"))
                .doesNotContain(client.id("apiSecret"))
                .doesNotContain(LabClient.basic(client.id("apiKey"), client.id("apiSecret")));
    }

    /** Standard output and error, logs, and what is kept from one start to the next. */
    private String written() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !FOR_THE_OWNER.contains(each.getFileName().toString()))
                    .toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
