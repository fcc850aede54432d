package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the archive of loaded classes is recorded from: a failing command would leave most classes out, without a word. */
class RehearsalTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandSucceedsOnTheExampleThatTheLauncherTakes() {
        assertThat(Rehearsal.run(Examples.copy("orders", folder).toString())).isZero();
    }

    @Test
    void aFailureIsToldByTheExitCode() {
        assertThat(Rehearsal.run(folder.resolve("absent").toString())).isNotZero();
    }
}
