package io.headgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.sql.FileFacts;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedProjectIsReadableTest {
    private static final ProjectShape SHAPE = new ProjectShape(200, 3);

    @TempDir
    Path folder;

    @Test
    void everyTableHasADefinitionThatParses() throws IOException {
        SortedMap<String, String> files = files();
        for (GeneratedTable table : ProjectDrawing.draw(SHAPE)) {
            StatementFacts definition = only(files, table, "ddl");
            assertThat(definition.definition().orElseThrow().name().table()).isEqualTo(table.name());
        }
    }

    @Test
    void everyQueryParsesAndReadsTheParentsThatWereDrawn() throws IOException {
        SortedMap<String, String> files = files();
        for (GeneratedTable table : ProjectDrawing.draw(SHAPE)) {
            StatementFacts insert = only(files, table, "dml");
            assertThat(insert.writes()).extracting(write -> write.table()).containsExactly(table.name());
            assertThat(new TreeSet<>(insert.reads().stream()
                            .map(read -> read.table().table())
                            .toList()))
                    .as(table.name())
                    .isEqualTo(new TreeSet<>(table.reads()));
        }
    }

    private SortedMap<String, String> files() throws IOException {
        ProjectGenerator.write(SHAPE, folder.resolve("project"));
        return GeneratedFiles.of(folder.resolve("project"));
    }

    private static StatementFacts only(SortedMap<String, String> files, GeneratedTable table, String prefix) {
        String path = "pipelines/" + table.folder() + prefix + "." + table.name() + ".sql";
        FileFacts facts = new FlinkSqlReader().read(files.getOrDefault(path, ""));
        assertThat(facts.problems()).as(path).isEmpty();
        List<StatementFacts> statements = facts.statements();
        assertThat(statements).as(path).hasSize(1);
        assertThat(statements.get(0).approximate()).as(path).isFalse();
        return statements.get(0);
    }
}
