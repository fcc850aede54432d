package io.headgate.pipelines.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file holds all of the new content or all of the old. */
class AtomicFilesTest {
    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsReplacedWholeAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("a.json");
        AtomicFiles.write(file, bytes("old and longer"));
        AtomicFiles.write(file, bytes("new"));

        assertThat(file).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("a.json");
    }

    @Test
    void itsPermissionsStay() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        AtomicFiles.write(file, bytes("new"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void theSameContentIsNotWrittenAgain() throws IOException {
        Path file = folder.resolve("a.json");

        assertThat(AtomicFiles.writeIfChanged(file, bytes("x"))).isTrue();
        assertThat(AtomicFiles.writeIfChanged(file, bytes("x"))).isFalse();
        assertThat(AtomicFiles.writeIfChanged(file, bytes("y"))).isTrue();
    }

    @Test
    void whereTheFolderIsMissingNothingIsWritten() {
        assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("no/a.json"), bytes("x")))
                .isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onAFullDiskTheOldFileStaysAndNothingElseIsLeft() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()) == 0,
                "a small disk cannot be mounted here");
        try {
            Path file = disk.resolve("a.json");
            AtomicFiles.write(file, bytes("old"));

            assertThatThrownBy(() -> AtomicFiles.write(file, new byte[1 << 20])).isInstanceOf(IOException.class);

            assertThat(file).hasContent("old");
            assertThat(disk.toFile().list()).containsExactly("a.json");
        } finally {
            run("umount", disk.toString());
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
