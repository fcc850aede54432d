package io.headgate.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.cli.CommandRun;
import io.headgate.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each thing that can be missing or blocked is provoked, found and comes with a remedy. */
class DoctorCommandTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final TestMachine machine = new TestMachine();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private int exit;

    /** A machine on which nothing is missing, until a test takes something away. */
    private static final class TestMachine implements Machine {
        private int java = 21;
        private Set<String> programs = Set.of("mvn", "git", "go");
        private long disk = 100 * GIGABYTE;
        private long memory = 16 * GIGABYTE;
        private Optional<Instant> theirs = Optional.empty();

        @Override
        public int java() {
            return java;
        }

        @Override
        public Optional<Path> program(String name) {
            return programs.contains(name) ? Optional.of(Path.of("/usr/bin", name)) : Optional.empty();
        }

        @Override
        public long freeDisk(Path place) {
            return disk;
        }

        @Override
        public long freeMemory() {
            return memory;
        }

        @Override
        public Instant now() {
            return Instant.parse("2026-11-21T10:00:00Z");
        }

        @Override
        public Optional<Instant> clockOf(String address) {
            return theirs;
        }
    }

    @BeforeEach
    void aProject() throws IOException {
        Files.writeString(folder.resolve("headgate.yaml"), "project: p\n");
        variables.put("HOME", folder.resolve("home").toString());
    }

    private JsonNode findings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, variables, folder, false);
        exit = new CommandLine(new DoctorCommand(terminal, machine)).execute("--json");
        return new JsonMapper().readTree(out.toByteArray());
    }

    private void finds(String what, String state, String says, String remedy) throws IOException {
        JsonNode document = findings();
        for (JsonNode finding : document.path("findings")) {
            if (finding.path("what").asText().equals(what)) {
                assertThat(finding.path("state").asText()).isEqualTo(state);
                assertThat(finding.path("says").asText()).contains(says);
                assertThat(finding.path("remedy").asText()).contains(remedy);
                assertThat(document.path("healthy").asBoolean()).isEqualTo(!state.equals("PROBLEM"));
                assertThat(exit).isEqualTo(state.equals("PROBLEM") ? 3 : 0);
                return;
            }
        }
        throw new AssertionError("nothing about " + what + " in " + document);
    }

    private void state(String ledger) throws IOException {
        Files.createDirectories(folder.resolve(".headgate"));
        Files.writeString(
                folder.resolve(".headgate/dev.json"),
                "{\"temporal\":\"127.0.0.1:9\",\"temporalUi\":\"http://127.0.0.1:9\",\"namespace\":\"default\","
                        + "\"taskQueue\":\"headgate\",\"ledger\":\"" + ledger + "\",\"token\":\"t\"}");
    }

    @Test
    void aHealthyMachineHasNothingToMend() throws IOException {
        variables.put("PATH", "");
        Path temporal = Files.createDirectories(folder.resolve("home/.cache/headgate/temporal"))
                .resolve("temporal");
        Files.writeString(temporal, "");
        assertThat(temporal.toFile().setExecutable(true)).isTrue();

        JsonNode document = findings();

        assertThat(exit).isZero();
        assertThat(document.path("findings")).allSatisfy(finding -> {
            assertThat(finding.path("state").asText()).as(finding.toString()).isEqualTo("OK");
        });
    }

    @Test
    void anOldJava() throws IOException {
        machine.java = 11;
        finds("java", "PROBLEM", "Java 11 is too old", "JDK 17");
    }

    @Test
    void noMaven() throws IOException {
        machine.programs = Set.of("git", "go");
        finds("maven", "WARNING", "there is no mvn", "install Maven");
    }

    @Test
    void noGit() throws IOException {
        machine.programs = Set.of("mvn", "go");
        finds("git", "WARNING", "there is no git", "install Git");
    }

    @Test
    void noTemporalButGo() throws IOException {
        finds("temporal", "WARNING", "runs Temporal in memory", "headgate dev install-temporal");
    }

    @Test
    void neitherTemporalNorGo() throws IOException {
        machine.programs = Set.of("mvn", "git");
        finds("temporal", "WARNING", "there is no Go", "install Go 1.23");
    }

    @Test
    void littleMemory() throws IOException {
        machine.memory = GIGABYTE;
        finds("memory", "WARNING", "only 1.0 GB", "--engine simulated");
    }

    @Test
    void littleDisk() throws IOException {
        machine.disk = GIGABYTE;
        finds("disk", "WARNING", "only 1.0 GB", "headgate dev reset");
    }

    @Test
    void aFullDisk() throws IOException {
        machine.disk = GIGABYTE / 100;
        finds("disk", "PROBLEM", "only 0.0 GB", "make room");
    }

    @Test
    void aProjectThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve(".headgate"), "a file where the folder should be");
        finds("project", "PROBLEM", "cannot be written", "ls -ld");
    }

    @Test
    void aCacheThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("home"), "a file where the folder should be");
        finds("cache", "PROBLEM", "cannot be written", "ls -ld");
    }

    @Test
    void aDamagedStateFile() throws IOException {
        Files.createDirectories(folder.resolve(".headgate"));
        Files.writeString(folder.resolve(".headgate/dev.json"), "{");
        finds("stack", "PROBLEM", "dev.json is damaged", "delete it");
    }

    @Test
    void unreadableSettings() throws IOException {
        Files.writeString(folder.resolve("headgate.yaml"), "project: [");
        finds("settings", "PROBLEM", "headgate.yaml", "");
    }

    @Test
    void aPortThatAStrangerHolds() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            state("http://127.0.0.1:" + stranger.getLocalPort());
            finds("ports", "WARNING", "port " + stranger.getLocalPort(), "chooses another one");
        }
    }

    @Test
    void aPartThatDoesNotAnswer() throws IOException {
        state("http://127.0.0.1:9");
        Files.createDirectories(folder.resolve(".headgate/dev"));
        ProcessHandle self = ProcessHandle.current();
        Files.writeString(
                folder.resolve(".headgate/dev/worker.pid"),
                self.pid() + " " + self.info().startInstant().orElseThrow().toEpochMilli() + "\n");
        finds("worker", "PROBLEM", "does not answer", "headgate dev logs worker");
    }

    @Test
    void aClockThatGoesWrong() throws IOException {
        state("http://127.0.0.1:9");
        machine.theirs = Optional.of(machine.now().minusSeconds(90));
        finds("clock", "PROBLEM", "90 s apart", "timedatectl");
    }

    @Test
    void theRealMachineIsLookedAtToo() {
        CommandRun run = CommandRun.in(folder, variables, "doctor");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("java").contains("memory").contains("try: ");
    }
}
