package io.headgate.pipelines.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.project.ProjectFolder;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which product, layer and type a table has by the place of its folder. */
class LayoutsTest {
    @TempDir
    private Path folder;

    private ProjectTable only(ProjectFolder project) {
        return project.snapshot().tables().stream().findFirst().orElseThrow();
    }

    @Test
    void layerProductAndTableAreFolders() {
        ProjectTable table = only(new ProjectFolder(folder).append("facts/p1", "fct_a", ""));

        assertThat(table.layer()).isEqualTo("facts");
        assertThat(table.type()).isEqualTo("fact");
        assertThat(table.product()).isEqualTo("p1");
        assertThat(table.folder()).isEqualTo("pipelines/facts/p1/fct_a");
    }

    @Test
    void directlyBelowALayerATableHasNoProduct() {
        assertThat(only(new ProjectFolder(folder).append("sources", "src_a", ""))
                        .product())
                .isEmpty();
    }

    @Test
    void directlyBelowSeedsTheProductIsSeeds() {
        ProjectTable table = only(new ProjectFolder(folder).append("seeds", "countries", ""));

        assertThat(table.product()).isEqualTo("seeds");
        assertThat(table.type()).isEqualTo("seed");
    }

    @Test
    void aFlatFolderNeedsNoLayers() {
        ProjectFolder project = new ProjectFolder(folder)
                .file("src_a.sql", ProjectFolder.appendDdl("src_a") + ";\nINSERT INTO src_a SELECT * FROM raw")
                .file("deeper/fct_b.sql", ProjectFolder.appendDdl("fct_b"));

        assertThat(project.snapshot().tables()).extracting(ProjectTable::name).containsExactly("fct_b", "src_a");
        assertThat(project.read("src_a").layer()).isEmpty();
        assertThat(project.read("src_a").type()).isEqualTo("source");
        assertThat(project.read("fct_b").folder()).isEqualTo("deeper");
    }

    @Test
    void aCheckoutBelowAFolderNamedSourcesChangesNothing() {
        ProjectTable here = only(new ProjectFolder(folder.resolve("plain")).append("facts/p1", "fct_a", ""));
        ProjectTable there = only(new ProjectFolder(folder.resolve("sources/views/x")).append("facts/p1", "fct_a", ""));

        assertThat(there).isEqualTo(here);
    }

    @Test
    void aLayerInsideADataProductGivesItsTablesThatProduct() {
        ProjectFolder project = new ProjectFolder(folder)
                .file("headgate.yaml", "layers: [{folder: sales/facts, type: fact}]\n")
                .append("sales/facts", "sales_fct_a", "");

        assertThat(project.read("sales_fct_a").product()).isEqualTo("sales");
        assertThat(project.read("sales_fct_a").type()).isEqualTo("fact");
    }

    @Test
    void testsOfATableAreNoTables() {
        ProjectFolder project = new ProjectFolder(folder)
                .append("facts/p1", "fct_a", "")
                .file("pipelines/facts/p1/fct_a/tests/ddl.raw.sql", ProjectFolder.appendDdl("raw"));

        assertThat(project.snapshot().tables()).extracting(ProjectTable::name).containsExactly("fct_a");
    }

    @Test
    void theFilesMayLieInTheTableFolderItself() {
        ProjectFolder project = new ProjectFolder(folder)
                .file("pipelines/facts/p1/fct_a/ddl.fct_a.sql", ProjectFolder.appendDdl("fct_a"));

        assertThat(project.read("fct_a").folder()).isEqualTo("pipelines/facts/p1/fct_a");
    }

    @Test
    void thePipelinesFolderHasTheNameThatTheSettingsSay() {
        ProjectFolder project = new ProjectFolder(folder)
                .file("headgate.yaml", "pipelines: flows\nlayers: [{folder: gold, type: fact}]\n")
                .file("flows/gold/p1/a/sql-scripts/ddl.a.sql", ProjectFolder.appendDdl("a"));

        assertThat(project.read("a").type()).isEqualTo("fact");
    }
}
