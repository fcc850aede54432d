package io.headgate.cli.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.cli.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Supervision of a project's stack, with stand-ins for its parts: what runs is left alone, what does not is started. */
class DevCommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path project;

    private Map<String, String> variables = Map.of();

    @BeforeEach
    void standIns() throws IOException {
        variables = StandIns.in(folder);
        project = Files.createDirectories(folder.resolve("p"));
        Files.writeString(project.resolve("headgate.yaml"), "project: p\n");
    }

    @AfterEach
    void down() {
        dev("down");
    }

    private CommandRun dev(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "dev";
        System.arraycopy(words, 0, all, 1, words.length);
        return CommandRun.in(project, variables, all);
    }

    private CommandRun up() {
        CommandRun run = dev("up", "--no-lab", "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private static long pid(CommandRun run, String part) {
        return run.json().at("/parts/" + part + "/pid").asLong();
    }

    private static int port(JsonNode document, String part) {
        String address = document.path(part).asText();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void aStackIsStartedSeenAndStopped() throws Exception {
        CommandRun up = up();
        assertThat(up.json().path("state").asText()).isEqualTo("running");
        assertThat(up.out()).doesNotContain("token");
        assertThat(Files.exists(project.resolve(".headgate/lab"))).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(project.resolve(".headgate/dev.json"))))
                .isEqualTo("rw-------");

        assertThat(dev("status").exit()).isZero();
        assertThat(dev("status").out())
                .contains("worker    ready")
                .contains("temporal  ready")
                .contains("postgres  ready");
        assertThat(dev("logs", "worker").out()).contains("a worker begins");

        assertThat(dev("down").out()).isEqualTo("stopped\n");
        assertThat(dev("status").exit()).isEqualTo(7);
        assertThat(ProcessHandle.of(pid(up, "worker")).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(ProcessHandle.of(pid(up, "postgres")).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(project.resolve(".headgate/dev")).isDirectoryNotContaining("glob:**.pid");
    }

    @Test
    void whatRunsIsAdoptedAndWhatWasKilledIsStartedAgainAtItsOldAddress() throws Exception {
        CommandRun first = up();
        kill(pid(first, "worker"));
        assertThat(dev("status").exit()).isEqualTo(7);
        assertThat(dev("status").out()).contains("worker    stopped");

        CommandRun second = up();

        assertThat(pid(second, "temporal")).isEqualTo(pid(first, "temporal"));
        assertThat(pid(second, "worker")).isNotEqualTo(pid(first, "worker"));
        assertThat(second.json().path("ledger")).isEqualTo(first.json().path("ledger"));
    }

    @Test
    void aNumberThatAnotherProcessGotSinceIsNotTakenForAChild() throws Exception {
        Path pids = Files.createDirectories(project.resolve(".headgate/dev"));
        Files.writeString(pids.resolve("worker.pid"), ProcessHandle.current().pid() + " 12345\n");

        CommandRun run = up();

        assertThat(pid(run, "worker")).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void aPortThatAStrangerTookMeanwhileIsGivenUp() throws Exception {
        JsonNode before = up().json();
        dev("down");
        try (ServerSocket stranger = new ServerSocket(port(before, "ledger"), 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = up();

            assertThat(run.err())
                    .contains("port " + stranger.getLocalPort() + " of worker is held by something else by now");
            assertThat(port(run.json(), "ledger")).isNotEqualTo(stranger.getLocalPort());
            assertThat(run.json().path("temporal")).isEqualTo(before.path("temporal"));
        }
    }

    @Test
    void twoAtOnceStartOneStack() throws Exception {
        CompletableFuture<CommandRun> first = CompletableFuture.supplyAsync(this::up);
        CompletableFuture<CommandRun> second = CompletableFuture.supplyAsync(this::up);

        assertThat(pid(first.get(), "worker")).isEqualTo(pid(second.get(), "worker"));
        assertThat(Files.readAllLines(project.resolve(".headgate/dev/worker.log")))
                .filteredOn("a worker begins"::equals)
                .hasSize(1);
    }

    @Test
    void aPartThatEndsAtOnceIsNamedWithItsLog() throws IOException {
        Files.createFile(folder.resolve("fails"));

        CommandRun run = dev("up", "--no-lab");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("worker ended at once").contains("headgate dev logs worker");
        assertThat(dev("logs").out()).contains("no database today");
    }

    @Test
    void resetAsksAndForgetsEverything() {
        up();
        CommandRun asked = dev("reset");
        assertThat(asked.exit()).isEqualTo(8);
        assertThat(asked.err()).contains("try: say yes with -y").doesNotContain("dry-run");
        assertThat(dev("status").exit()).isZero();

        assertThat(dev("reset", "-y").out()).isEqualTo("forgotten\n");
        assertThat(project.resolve(".headgate/dev.json")).doesNotExist();
        assertThat(project.resolve(".headgate/ledger")).doesNotExist();
        assertThat(dev("status").err()).contains("nothing was started here yet");
    }

    @Test
    void aLogThatIsNotThereIsRefused() {
        CommandRun run = dev("logs", "kafka");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("name temporal, worker or postgres");
    }
}
