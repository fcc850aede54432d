package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a stand-in for the lab's process; the lab itself is tested in its own module. */
class LabCommandsTest {
    private static final String STAND_IN = """
            package io.headgate.lab;

            public class LabMain {
                public static void main(String[] arguments) throws Exception {
                    if (java.util.List.of(arguments).contains("simulated")) {
                        System.out.println("no such engine today");
                        System.exit(1);
                    }
                    java.nio.file.Path folder = java.nio.file.Path.of(arguments[1]);
                    System.out.println("arguments " + String.join(" ", arguments));
                    System.out.flush();
                    java.nio.file.Path next = folder.resolve("lab.json.next");
                    java.nio.file.Files.writeString(next, "{\\"state\\":\\"running\\",\\"engine\\":\\"flink\\",\\"pid\\":"
                            + ProcessHandle.current().pid() + ",\\"endpoints\\":{\\"confluent\\":\\"http://127.0.0.1:1\\"}}");
                    java.nio.file.Files.move(next, folder.resolve("lab.json"));
                    Thread.currentThread().join();
                }
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aLabIsStartedSeenAndStopped() throws IOException {
        Map<String, String> variables = Map.of("HEADGATE_LAB_JARS", standIn().toString());
        try {
            CommandRun up = CommandRun.in(folder, variables, "lab", "up", "--json", "--latency", "ddl=1s");
            assertThat(up.err()).isEmpty();
            assertThat(up.exit()).isZero();
            assertThat(up.json().at("/endpoints/confluent").asText()).isEqualTo("http://127.0.0.1:1");

            CommandRun again = CommandRun.in(folder, variables, "lab", "up", "--json");
            assertThat(again.json()).isEqualTo(up.json());
            assertThat(CommandRun.in(folder, "lab", "status").out())
                    .as("the stand-in lives and answers nobody")
                    .contains("the lab is degraded")
                    .contains("does not answer at http://127.0.0.1:1");
            assertThat(CommandRun.in(folder, "lab", "logs").out())
                    .contains("--engine flink")
                    .contains("--latency ddl=1s");
        } finally {
            assertThat(CommandRun.in(folder, "lab", "down").out()).isEqualTo("the lab is stopped\n");
        }
        assertThat(CommandRun.in(folder, "lab", "status").exit()).isEqualTo(7);
    }

    @Test
    void aLabThatEndsAtOnceIsAnErrorWithItsLastWord() throws IOException {
        Map<String, String> variables = Map.of("HEADGATE_LAB_JARS", standIn().toString());

        CommandRun up = CommandRun.in(folder, variables, "lab", "up", "--engine", "simulated");

        assertThat(up.exit()).isEqualTo(1);
        assertThat(up.err())
                .contains("ended at once")
                .contains("no such engine today")
                .contains("headgate lab logs");
    }

    @Test
    void aFolderWithoutALabIsStopped() {
        CommandRun status = CommandRun.in(folder, "lab", "status", "--json");

        assertThat(status.exit()).isEqualTo(7);
        assertThat(status.json().path("state").asText()).isEqualTo("stopped");
    }

    @Test
    void aStateFileThatAKilledLabLeftCountsAsStopped() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        state("{\"state\":\"running\",\"engine\":\"flink\",\"pid\":" + ended.pid() + "}");

        assertThat(CommandRun.in(folder, "lab", "status").exit()).isEqualTo(7);
    }

    @Test
    void aProcessThatIsNoLabIsNotTakenForOne() throws IOException {
        state("{\"state\":\"running\",\"engine\":\"flink\",\"pid\":"
                + ProcessHandle.current().pid() + "}");

        CommandRun down = CommandRun.in(folder, "lab", "down");

        assertThat(down.exit()).isZero();
        assertThat(down.err()).contains("no lab runs");
    }

    @Test
    void aDamagedStateFileIsNamed() throws IOException {
        state("{\"state\":");

        CommandRun status = CommandRun.in(folder, "lab", "status");

        assertThat(status.exit()).isEqualTo(1);
        assertThat(status.err()).contains("lab.json is damaged");
    }

    @Test
    void loadNeedsALab() {
        CommandRun load = CommandRun.in(folder, "lab", "load", "--topic", "t");

        assertThat(load.exit()).isEqualTo(7);
        assertThat(load.err()).contains("headgate lab up");
    }

    @Test
    void logsOfALabThatNeverRanAreRefused() {
        assertThat(CommandRun.in(folder, "lab", "logs").exit()).isEqualTo(2);
    }

    private void state(String json) throws IOException {
        Path lab = Files.createDirectories(folder.resolve(".headgate/lab"));
        Files.writeString(lab.resolve("lab.json"), json);
    }

    private Path standIn() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source/io/headgate/lab"))
                .resolve("LabMain.java");
        Files.writeString(source, STAND_IN);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        Path jars = Files.createDirectories(folder.resolve("jars"));
        try (OutputStream file = Files.newOutputStream(jars.resolve("lab.jar"));
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.putNextEntry(new JarEntry("io/headgate/lab/LabMain.class"));
            jar.write(Files.readAllBytes(source.resolveSibling("LabMain.class")));
        }
        return jars;
    }
}
