package io.headgate.pipelines.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.project.ProjectFolder;
import io.headgate.pipelines.scan.ScannedProject;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What inventory.json says. */
class InventoryTest {
    @TempDir
    private Path folder;

    private static Inventory of(ProjectFolder project) {
        ScannedProject scanned = project.scan();
        return Inventory.of(new SnapshotIndex(SnapshotBuilder.build(scanned)), scanned.externals());
    }

    @Test
    void aTableWithoutAProductBelongsToNone() {
        Inventory inventory = of(new ProjectFolder(folder).append("sources", "src_a", ""));

        assertThat(inventory.tables().get("src_a"))
                .isEqualTo(new InventoryEntry(
                        "src_a",
                        "None",
                        "source",
                        "",
                        "pipelines/sources/src_a/sql-scripts/ddl.src_a.sql",
                        "pipelines/sources/src_a",
                        java.util.Optional.empty()));
    }

    @Test
    void aDeclaredExternalTableNeverOverridesOneOfTheProject() {
        ProjectFolder project = new ProjectFolder(folder)
                .append("sources/p1", "src_a", "")
                .file(
                        "pipelines/seeds/external_tables.json",
                        "{\"tables\": [{\"table_name\": \"src_a\"}, {\"table_name\": \"raw\", \"kafka_topic\": \"t\"}]}");

        assertThat(of(project).tables().get("src_a").type()).isEqualTo("source");
        assertThat(of(project).tables().get("raw").type()).isEqualTo("external_kafka");
        assertThat(of(project).externals()).isEqualTo(1);
    }

    @Test
    void theFileIsAsciiAndEndsWithoutANewline() {
        String text = of(new ProjectFolder(folder).table("facts", "x", ProjectFolder.appendDdl("`fct_\u00fc`"), ""))
                .text();

        assertThat(text)
                .startsWith("{\n    \"fct_\\u00fc\": {\n        \"table_name\"")
                .endsWith("}\n}");
        assertThat(text.chars()).allMatch(character -> character < 0x80);
    }

    @Test
    void typesAreThoseOfTheOtherTool() {
        ProjectFolder project = new ProjectFolder(folder).append("stage", "stg_a", "");

        assertThat(of(project).tables().get("stg_a").type()).isEqualTo("intermediate");
    }
}
