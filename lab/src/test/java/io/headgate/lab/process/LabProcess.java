package io.headgate.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.LabMain;
import io.headgate.lab.contract.LabClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A lab in a JVM of its own. */
final class LabProcess {
    private final Process process;
    private final LabClient client;

    private LabProcess(Process process, LabClient client) {
        this.process = process;
        this.client = client;
    }

    /** Starts one and waits until it is ready. */
    static LabProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    static LabProcess start(Path folder, List<String> jvmOptions, String... arguments) throws IOException {
        Path state = folder.resolve("lab.json");
        Files.deleteIfExists(state);
        Process process = launch(folder, jvmOptions, arguments);
        LabClient.until("the lab is ready", () -> Files.exists(state) || !process.isAlive());
        assertThat(process.isAlive()).as("%s", log(folder)).isTrue();
        return new LabProcess(process, LabClient.of(state));
    }

    static Process launch(Path folder, String... arguments) throws IOException {
        return launch(folder, List.of(), arguments);
    }

    private static Process launch(Path folder, List<String> jvmOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), LabMain.class.getName(), "--folder", folder.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("lab.out").toFile()))
                .start();
    }

    Process process() {
        return process;
    }

    LabClient client() {
        return client;
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    private static String log(Path folder) throws IOException {
        Path log = folder.resolve("lab.out");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
