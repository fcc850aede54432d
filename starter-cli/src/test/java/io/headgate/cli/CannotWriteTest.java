package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path disk = smallDisk();
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
    void onAReadOnlyDiskTheErrorSaysSoAndTheReportStillWorks() throws Exception {
        Path disk = smallDisk();
        try {
            Path project = Examples.copy("orders", disk);
            Assumptions.assumeTrue(
                    run("mount", "-o", "remount,ro", disk.toString()) == 0, "the disk cannot be made read-only here");

            CommandRun inventory = CommandRun.in(project, "inventory");
            CommandRun report = CommandRun.in(project, "report");

            assertThat(inventory.exit()).isEqualTo(1);
            assertThat(inventory.err()).contains("cannot write").containsIgnoringCase("read-only file system");
            assertThat(project.resolve("pipelines/inventory.json")).doesNotExist();
            assertThat(report.exit()).isZero();
            assertThat(report.err()).contains("note: the cache of facts could not be written");
        } finally {
            run("umount", disk.toString());
        }
    }

    private Path smallDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()) == 0,
                "a small disk cannot be mounted here");
        return disk;
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
