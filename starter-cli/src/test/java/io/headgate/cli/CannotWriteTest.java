package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a file cannot be written, the command says so and the old file stays. */
class CannotWriteTest {
    @TempDir
    private Path folder;

    @Test
    void onAFullDiskTheOldInventoryStays() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()) == 0,
                "a small disk cannot be mounted here");
        try {
            Path project = Examples.copy("orders", disk);
            Path inventory = Examples.write(project, "pipelines/inventory.json", "old");
            fill(disk);

            CommandRun run = CommandRun.in(project, "inventory");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("cannot write").contains("as it was before");
            assertThat(inventory).hasContent("old");
            assertThat(project.resolve("pipelines").toFile().list()).noneMatch(name -> name.endsWith(".tmp"));
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void inAReadOnlyFolderTheErrorSaysSo() throws Exception {
        Path project = Examples.copy("orders", folder);
        run("chmod", "-R", "a+rX,a-w", project.toString());
        run("chmod", "a+rx", folder.toString());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path output = folder.resolve("out.txt");
        Process process = new ProcessBuilder(List.of(
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        "io.headgate.cli.Main",
                        "inventory",
                        "--project",
                        project.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String said = Examples.read(output);
        Assumptions.assumeFalse(
                said.contains("ClassNotFound") || said.contains("setpriv:"), "needs root and readable jars");

        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(said).contains("cannot write").contains("permission denied");
        assertThat(project.resolve("pipelines/inventory.json")).doesNotExist();
    }

    private static void fill(Path disk) throws IOException {
        byte[] block = new byte[1024];
        try (var out = Files.newOutputStream(disk.resolve("filler"))) {
            for (int i = 0; i < 1024; i++) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(disk.resolve("filler")).exists();
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
