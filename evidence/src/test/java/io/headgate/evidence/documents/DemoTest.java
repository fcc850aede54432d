package io.headgate.evidence.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README, as a stranger types it. */
@Tag("heavy")
class DemoTest {
    private static final int MINUTES = 15;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theDemoGoesToItsEndAndLeavesNothingRunning() throws IOException, InterruptedException {
        Path log = folder.resolve("demo.log");
        Process demo = new ProcessBuilder(
                        Path.of("..", "headgate").toString(),
                        "demo",
                        "--exit",
                        "--folder",
                        folder.resolve("demo").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(demo.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(demo.exitValue()).as(Files.readString(log)).isZero();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(folder.toString())))
                .isEmpty();
    }
}
