package io.headgate.pipelines.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder appears with all of its files or not at all. */
class NewFolderTest {
    private static final Map<String, byte[]> FILES = Map.of("a.txt", new byte[] {1}, "deep/b.txt", new byte[] {2});

    @TempDir
    private Path folder;

    @Test
    void itAppearsWithItsFilesAndNothingElseDoes() {
        NewFolder.create(folder.resolve("x/new"), FILES);

        assertThat(folder.resolve("x/new/deep/b.txt")).hasBinaryContent(new byte[] {2});
        assertThat(folder.resolve("x").toFile().list()).containsExactly("new");
    }

    @Test
    void anEmptyFolderMayBeThere() throws IOException {
        Path target = Files.createDirectory(folder.resolve("new"));

        NewFolder.create(target, FILES);

        assertThat(target.resolve("a.txt")).exists();
    }

    @Test
    void whatExistsIsNotOverwritten() throws IOException {
        Path target = Files.createDirectory(folder.resolve("new"));
        Files.writeString(target.resolve("mine"), "mine");

        assertThatThrownBy(() -> NewFolder.create(target, FILES))
                .isInstanceOfSatisfying(HeadgateException.class, failure -> assertThat(failure.code())
                        .isEqualTo(FailureCode.ALREADY_EXISTS));
        assertThat(target.toFile().list()).containsExactly("mine");
    }

    @Test
    void aFailureInBetweenLeavesNothingBehind() {
        Map<String, byte[]> clash = Map.of("a", new byte[0], "a/b", new byte[0]);

        assertThatThrownBy(() -> NewFolder.create(folder.resolve("new"), clash)).isInstanceOf(HeadgateException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPathThatLeadsOutIsRefused() {
        assertThatThrownBy(() -> NewFolder.create(folder.resolve("new"), Map.of("../evil", new byte[0])))
                .isInstanceOf(HeadgateException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
