package io.headgate.pipelines.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.project.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables beside the layers are not read, and that is said. */
class OutsideLayersTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderOfTablesBesideTheLayersIsFoundOnce() {
        ProjectFolder project = new ProjectFolder(folder)
                .append("facts/p1", "fct_a", "")
                .append("p3/x", "a", "")
                .append("p3/x", "b", "");

        assertThat(project.snapshot().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.OUTSIDE_LAYERS);
            assertThat(finding.file()).isEqualTo("pipelines/p3");
        });
    }

    @Test
    void besideALayerInsideADataProductTheOtherFolderIsFound() {
        ProjectFolder project = new ProjectFolder(folder)
                .file("headgate.yaml", "layers: [{folder: sales/facts, type: fact}]\n")
                .append("sales/facts", "a", "")
                .append("sales/old", "b", "");

        assertThat(project.snapshot().findings()).extracting(Finding::file).containsExactly("pipelines/sales/old");
    }

    @Test
    void foldersWithoutTablesAreNoConcern() {
        ProjectFolder project = new ProjectFolder(folder)
                .append("facts/p1", "fct_a", "")
                .file("pipelines/scripts/load.sql", "SELECT 1")
                .file("pipelines/docs/ddl.x.sql", "SELECT 1");

        assertThat(project.snapshot().findings()).isEmpty();
    }
}
