package io.headgate.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.cli.CommandRun;
import io.temporal.testserver.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type wrongly, and what is not there: one sentence and an exit code. */
class ScheduleInputTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path project;

    private Map<String, String> variables =
            Map.of("HEADGATE_TEMPORAL", "127.0.0.1:9", "HEADGATE_LEDGER", "http://127.0.0.1:9");

    @BeforeEach
    void aProject() throws IOException {
        Files.writeString(project.resolve("headgate.yaml"), "project: p\nenvironments:\n  dev: {}\n");
    }

    private void refused(int exit, String sentence, String remedy, String... words) {
        CommandRun run = CommandRun.in(project, variables, words);
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.err()).contains(sentence).contains(remedy);
        assertThat(run.err().lines()).as(run.err()).hasSizeLessThanOrEqualTo(2);
    }

    private void createHealth(String sentence, String remedy, String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "schedule";
        words[1] = "create";
        words[2] = "health";
        System.arraycopy(more, 0, words, 3, more.length);
        refused(2, sentence, remedy, words);
    }

    @Test
    void aTimeThatIsMissingWrongOrTooShortIsNamed() {
        createHealth("nobody said when it is to run", "--every 1h");
        createHealth("--every and --cron at once", "--every 1h", "--every", "1h", "--cron", "0 3 * * *");
        createHealth("--every is 'soon'", "30s, 10m or 7d", "--every", "soon");
        createHealth("--every is 1s, which is too short", "at least 10s", "--every", "1s");
        createHealth(
                "there is no time zone 'Mars/Base'",
                "Europe/Berlin",
                "--cron",
                "0 3 * * *",
                "--time-zone",
                "Mars/Base");
        createHealth("--catch-up is 1s, which is too short", "at least 10s", "--every", "1h", "--catch-up", "1s");
        createHealth("--lag-over is -1", "a number of records", "--every", "1h", "--lag-over", "-1");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        createHealth("a schedule cannot be called 'a/b'", "letters", "--every", "1h", "--name", "a/b");
    }

    @Test
    void aProjectOutsideOfGitNeedsAnAddress() {
        refused(2, "lies in no Git repository", "--git ADDRESS", "schedule", "create", "drift", "--every", "1h");
        refused(
                2,
                "'nothing' is no address of a Git repository",
                "https://HOST/PATH",
                "schedule",
                "create",
                "drift",
                "--every",
                "1h",
                "--git",
                "nothing");
        CommandRun password = CommandRun.in(
                project,
                variables,
                "schedule",
                "create",
                "drift",
                "--every",
                "1h",
                "--git",
                "https://ann:s3cret@host/p.git");
        assertThat(password.exit()).isEqualTo(2);
        assertThat(password.err()).contains("holds a password").doesNotContain("s3cret");
    }

    @Test
    void aServerThatIsDownIsNamed() {
        refused(7, "Temporal does not answer at 127.0.0.1:9", "headgate dev up", "schedule", "list");
        refused(7, "Temporal does not answer", "dev up", "schedule", "create", "health", "--every", "1h");
    }

    @Test
    void aServerInMemoryHasNoSchedulesAndSaysSo() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        variables = Map.of("HEADGATE_TEMPORAL", "127.0.0.1:" + port, "HEADGATE_LEDGER", "http://127.0.0.1:9");
        Git.init()
                .setDirectory(project.toFile())
                .setInitialBranch("main")
                .call()
                .close();
        TestServer.PortBoundTestServer server = TestServer.createPortBoundServer(port, true);
        try (server) {
            refused(2, "has no schedules: it runs in memory", "install-temporal", "schedule", "list");
            refused(2, "has no schedules", "real server", "schedule", "create", "drift", "--every", "1h");
            refused(2, "has no schedules", "real server", "schedule", "trigger", "drift");
            refused(2, "has no schedules", "real server", "schedule", "delete", "drift", "-y");
        }
    }
}
