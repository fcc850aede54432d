package io.headgate.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BenchmarksPageIsOfTheFiguresTest {
    @Test
    void thePageIsWhatTheFiguresSay() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "benchmarks.md")))
                .as("written by: headgate bench pages")
                .isEqualTo(BenchPagesCommand.page(Path.of("results")));
    }
}
