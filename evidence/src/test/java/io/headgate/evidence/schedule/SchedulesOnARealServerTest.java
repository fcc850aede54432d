package io.headgate.evidence.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.headgate.evidence.stage.ClassPathFolder;
import io.headgate.evidence.stage.Headgate;
import io.headgate.evidence.stage.Said;
import io.headgate.evidence.stage.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a schedule as people type it, on a real Temporal server with a real worker and PostgreSQL. */
class SchedulesOnARealServerTest {
    private static final Pattern LEDGER = Pattern.compile("\"ledger\"\\s*:\\s*\"(http[^\"]+)\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Headgate headgate;

    @SuppressWarnings("NullAway.Init")
    private Path project;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer webhook;

    @BeforeEach
    void aStackAndAProject() throws IOException, GitAPIException {
        Map<String, String> variables = new LinkedHashMap<>(ClassPathFolder.variables(folder));
        assumeTrue(
                Stage.possible(variables),
                "no Temporal command on this machine; get it with: headgate dev install-temporal");
        variables.put("HEADGATE_USER", "ann");
        project = Files.createDirectories(folder.resolve("p"));
        Files.writeString(project.resolve("headgate.yaml"), """
                project: p
                environments:
                  dev:
                    compute-pool: lfcp-1
                    webhook: ${file:.headgate/webhook}
                    webhook-secret: ${file:.headgate/secret}
                """);
        listen();
        Files.writeString(project.resolve(".gitignore"), ".headgate\n");
        table("INSERT INTO z SELECT id FROM feed;");
        commit();
        headgate = new Headgate(project, variables);
        succeeds("dev", "up", "--no-lab");
    }

    private void listen() throws IOException {
        webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        webhook.createContext("/", call -> {
            told.add(call.getRequestHeaders().getFirst("X-Headgate-Signature") + " "
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        webhook.start();
        Path own = Files.createDirectories(project.resolve(".headgate"));
        Files.writeString(
                own.resolve("webhook"),
                "http://127.0.0.1:" + webhook.getAddress().getPort() + "/\n");
        Files.writeString(own.resolve("secret"), "key\n");
    }

    @AfterEach
    void down() {
        if (webhook != null) {
            webhook.stop(0);
        }
        if (headgate != null) {
            headgate.run("dev", "down");
        }
    }

    private void table(String dml) throws IOException {
        Path scripts = Files.createDirectories(project.resolve("pipelines/facts/p1/z/sql-scripts"));
        Files.writeString(scripts.resolve("ddl.z.sql"), "CREATE TABLE z (id STRING NOT NULL);");
        Files.writeString(scripts.resolve("dml.z.sql"), dml);
    }

    private void commit() throws GitAPIException {
        try (Git git = Git.init()
                .setDirectory(project.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit().setMessage("change").setSign(false).call();
        }
    }

    private String succeeds(String... words) {
        Said said = headgate.run(words);
        assertThat(said.exit()).as(said.err()).isZero();
        return said.out();
    }

    private void refused(String sentence, String remedy, String... words) {
        Said said = headgate.run(words);
        assertThat(said.exit()).as(said.err()).isEqualTo(2);
        assertThat(said.err()).contains(sentence).contains(remedy);
    }

    private String metrics() throws IOException, InterruptedException {
        Matcher ledger = LEDGER.matcher(Files.readString(project.resolve(".headgate/dev.json")));
        assertThat(ledger.find()).isTrue();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(ledger.group(1) + "/metrics")).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aScheduleIsMadeRunsIsSeenEverywhereAndIsGone() throws Exception {
        assertThat(succeeds("schedule", "create", "metadata", "--every", "6h", "--commit-to", "generated"))
                .contains("metadata in dev: metadata, every 6h", "reads main of ", "commits to generated", "next: ");
        refused(
                "there is a schedule 'metadata' in dev already",
                "--name",
                "schedule",
                "create",
                "metadata",
                "--every",
                "6h");
        refused("CronString", "--cron", "schedule", "create", "drift", "--cron", "x y");
        refused("there is no schedule 'metdata' in dev", "did you mean metadata?", "schedule", "pause", "metdata");

        assertThat(succeeds("schedule", "trigger", "metadata", "--wait"))
                .contains("metadata: clean, the first snapshot: 1 table; committed ");
        table("INSERT INTO z SELECT id FROM feed WHERE id <> 'x';");
        commit();
        Said second = headgate.run("schedule", "trigger", "metadata", "--wait");
        assertThat(second.exit()).as(second.err()).isEqualTo(3);
        assertThat(second.out()).contains("  changed z: its statements\n");
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).startsWith("sha256=").contains("\"kind\":\"changed\"", "\"subject\":\"z\"");

        assertThat(succeeds("schedule", "describe", "metadata", "--json"))
                .contains("\"outcome\":\"FOUND\"", "\"outcome\":\"CLEAN\"", "\"begun\":2", "changed z: its statements");
        assertThat(metrics())
                .contains(
                        "headgate_schedule_runs_total{environment=\"dev\",kind=\"metadata\",outcome=\"clean\"} 1.0",
                        "headgate_schedule_runs_total{environment=\"dev\",kind=\"metadata\",outcome=\"found\"} 1.0",
                        "headgate_schedule_findings{environment=\"dev\",schedule=\"metadata\"} 1.0");

        assertThat(succeeds("schedule", "pause", "metadata", "--reason", "maintenance"))
                .contains("paused: paused by ann: maintenance");
        assertThat(succeeds("schedule", "list")).containsPattern("metadata +metadata +every 6h +paused");
        assertThat(succeeds("schedule", "resume", "metadata")).contains("next: ");
        succeeds("schedule", "delete", "metadata", "-y");
        refused("there is no schedule 'metadata'", "schedule create", "schedule", "describe", "metadata");
    }
}
