package io.headgate.pipelines.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.golden.Golden;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.snapshot.ExternalTable;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.sql.FileFacts;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are what people copy from: every file of them is read exactly, and every name in them leads somewhere. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private static Snapshot snapshot(String example) {
        return SnapshotBuilder.build(ProjectScanner.scan(EXAMPLES.resolve(example), new FlinkSqlReader()::read));
    }

    @Test
    void everySqlFileIsReadExactly() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(EXAMPLES)) {
            files = walk.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(60);
        for (Path file : files) {
            FileFacts facts = new FlinkSqlReader().read(Files.readString(file));

            assertThat(facts.problems()).as("problems of %s", file).isEmpty();
            assertThat(facts.statements())
                    .as("statements of %s", file)
                    .isNotEmpty()
                    .noneMatch(StatementFacts::approximate);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer360", "graph14", "orders"})
    void everyTableThatIsReadIsDefinedOrDeclared(String example) {
        Snapshot snapshot = snapshot(example);

        assertThat(snapshot.findings()).isEmpty();
        assertThat(snapshot.externals()).isNotEmpty().allMatch(ExternalTable::declared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer360", "graph14", "orders"})
    void theGraphIsAsDrawn(String example) {
        PipelineGraph graph = PipelineGraph.of(snapshot(example));
        String edges = graph.edges().stream().map(edge -> edge + "\n").sorted().collect(Collectors.joining());

        Golden.assertMatches(ExamplesTest.class, example + ".edges.txt", edges);
        assertThat(graph.cycles()).isEmpty();
    }
}
