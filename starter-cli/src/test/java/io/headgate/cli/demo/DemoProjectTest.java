package io.headgate.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo changes is still there to be changed. */
class DemoProjectTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "customer360");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private DemoProject demo;

    @BeforeEach
    void aCopy() {
        demo = new DemoProject(folder);
        demo.copy(EXAMPLE);
    }

    private List<Path> changed() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            return files.filter(Files::isRegularFile)
                    .map(EXAMPLE::relativize)
                    .filter(file -> !file.startsWith(".headgate"))
                    .filter(file -> !same(file))
                    .sorted()
                    .toList();
        }
    }

    private boolean same(Path file) {
        try {
            return Files.mismatch(EXAMPLE.resolve(file.toString()), folder.resolve(file.toString())) < 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theCopyIsTheExample() throws IOException {
        assertThat(changed()).isEmpty();
    }

    @Test
    void theFirstChangeTouchesOneStatement() throws IOException {
        demo.changeStatement();

        assertThat(changed()).hasSize(1).allMatch(file -> file.endsWith("dml.src_c360_app_usage.sql"));
    }

    @Test
    void theSecondChangeTouchesOneStatement() throws IOException {
        demo.changeIntermediate();

        assertThat(changed()).hasSize(1).allMatch(file -> file.endsWith("dml.int_c360_customer_transactions.sql"));
    }

    @Test
    void everyRawTableHasItsRows() {
        assertThat(demo.rawFiles("ddl.")).isNotEmpty().hasSameSizeAs(demo.rawFiles("insert."));
    }
}
