package io.headgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedProjectHasTheStatedShapeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 40, 41, 1_000})
    void aProjectHasAsManyTablesAsWanted(int tables) {
        assertThat(ProjectDrawing.draw(new ProjectShape(tables, 1)))
                .hasSize(tables)
                .extracting(GeneratedTable::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSourceReadsOneRawTopicAndAnyOtherTableTwoOrThreeTables() {
        for (GeneratedTable table : ProjectDrawing.draw(new ProjectShape(1_000, 1))) {
            assertThat(table.reads()).as(table.name()).doesNotHaveDuplicates();
            if (table.layer() == Layer.SOURCE) {
                assertThat(table.reads()).containsExactly(GeneratedTable.rawTopic(table.name()));
            } else {
                assertThat(table.reads()).as(table.name()).hasSizeBetween(2, 3);
            }
        }
    }

    @Test
    void aTableReadsOnlyTablesThatWereDrawnBeforeIt() {
        Set<String> drawn = new HashSet<>();
        for (GeneratedTable table : ProjectDrawing.draw(new ProjectShape(1_000, 1))) {
            if (table.layer() != Layer.SOURCE) {
                assertThat(drawn).as(table.name()).containsAll(table.reads());
            }
            drawn.add(table.name());
        }
    }

    @Test
    void noTableHasTwoColumnsOfOneName() {
        for (GeneratedTable table : ProjectDrawing.draw(new ProjectShape(1_000, 1))) {
            List<TableColumn> columns = table.query().columns();
            assertThat(columns).as(table.name()).startsWith(TableColumn.ID);
            assertThat(columns).extracting(TableColumn::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void aProjectWithoutTablesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectShape(0, 1));
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "mine");
        assertThatThrownBy(() -> ProjectGenerator.write(new ProjectShape(1, 1), folder))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(GeneratedFiles.of(folder)).containsOnlyKeys("note.txt");
        assertThat(note).hasContent("mine");
    }
}
