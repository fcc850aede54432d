package io.headgate.evidence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.headgate.evidence.project.SampleProject;
import io.headgate.evidence.stage.ClassPathFolder;
import io.headgate.evidence.stage.Said;
import io.headgate.evidence.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rollouts by real processes, the worker as talkative as it can be: what the commands print, the worker's log and metrics, and every
 * file that is written, those of PostgreSQL and Temporal among them, hold no key.
 */
@Tag("heavy")
class KeysInARunTest {
    /** The lab's own papers, which give the keys out. */
    private static final List<String> PAPERS = List.of("lab.json", "identity.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringBuilder said = new StringBuilder();

    @Test
    void noKeyIsEverSaidOrWrittenDown() throws IOException, InterruptedException {
        Map<String, String> variables = new LinkedHashMap<>(ClassPathFolder.variables(folder));
        variables.put("HEADGATE_LOG_LEVEL", "debug");
        assumeTrue(Stage.possible(variables), "no Temporal command on this machine");
        Path stageFolder = Files.createDirectories(folder.resolve("stage"));
        try (Stage stage = Stage.start(stageFolder, variables, List.of("--engine", "simulated"))) {
            List<String> secrets = secrets(stage);
            run(stage);
            said.append(metrics(stage));

            assertThat(said.toString()).contains("headgate_").contains("done");
            secrets.forEach(secret -> assertThat(said.toString()).doesNotContain(secret));
            String log = Files.readString(stageFolder.resolve("logs").resolve("worker-0.log"));
            assertThat(log).as("the worker tells of its calls").contains("GET /sql/v1/organizations/");
            assertThat(holders(stageFolder, secrets)).isEmpty();
        }
    }

    private void run(Stage stage) {
        SampleProject project = new SampleProject(stage.project());
        project.write();
        say(stage, 0, "deploy", "--all", "-e", "lab", "-y");
        project.reviseLeaf();
        say(stage, 0, "deploy", SampleProject.LEAF, "-e", "lab", "-y");
        say(
                stage,
                0,
                "observe",
                "-e",
                "lab",
                "-o",
                stage.project().resolve("world.json").toString());
        say(stage, 0, "validate", "--online", "-e", "lab");
        say(stage, 0, "history", "-e", "lab");
        say(stage, 0, "statements", "list", "-e", "lab", "--json");
        say(stage, 1, "sql", "-e", "lab", "SELECT * FROM nowhere");
        project.widenLeaf();
        stage.lab().fault(Map.of("id", "refused", "kind", "answer", "status", 403, "method", "POST", "times", 4));
        stage.headgate().run("deploy", SampleProject.LEAF, "-e", "lab", "-y", "--on-failure", "abort");
    }

    private void say(Stage stage, int exit, String... words) {
        Said answer = stage.headgate().run(words);
        said.append(answer.out()).append(answer.err());
        assertThat(answer.exit()).as("%s: %s", List.of(words), answer).isEqualTo(exit);
    }

    private static String metrics(Stage stage) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stage.ledgerAddress() + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> secrets(Stage stage) {
        String key = stage.lab().text("/confluent/apiKey");
        String secret = stage.lab().text("/confluent/apiSecret");
        String pair = key + ":" + secret;
        return List.of(key, secret, Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** The files that hold a secret, whatever else they hold. */
    private static List<Path> holders(Path root, List<String> secrets) throws IOException {
        List<Path> holders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (PAPERS.contains(file.getFileName().toString())) {
                    continue;
                }
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (secrets.stream().anyMatch(bytes::contains)) {
                    holders.add(file);
                }
            }
        }
        return holders;
    }
}
