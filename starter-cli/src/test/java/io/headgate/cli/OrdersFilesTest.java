package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that inventory and metadata write for examples/orders. */
class OrdersFilesTest {
    private static final String DEFINITION = "pipeline_definition.json";

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void copyTheExample() {
        project = Examples.copy("orders", folder);
    }

    private List<Path> definitions() throws IOException {
        try (Stream<Path> walk = Files.walk(project)) {
            return walk.filter(path -> path.endsWith(DEFINITION)).sorted().toList();
        }
    }

    @Test
    void theInventoryIsAsEver() {
        CommandRun run = CommandRun.in(project, "inventory");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("wrote pipelines/inventory.json, 5 tables, 2 external\n");
        GoldenFile.assertMatches("orders-inventory.json", Examples.read(project.resolve("pipelines/inventory.json")));
    }

    @Test
    void aSecondInventoryLeavesTheFileAlone() throws IOException {
        CommandRun.in(project, "inventory");
        Path file = project.resolve("pipelines/inventory.json");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));

        CommandRun run = CommandRun.in(project, "inventory", "--json");

        assertThat(run.json().path("changed").asBoolean()).isFalse();
        assertThat(run.json().path("inventory").path("fct_order").path("type").asText())
                .isEqualTo("fact");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(1000));
    }

    @Test
    void buildInventoryWritesTheSameByItsPath() {
        CommandRun.in(project, "inventory");
        String ours = Examples.read(project.resolve("pipelines/inventory.json"));
        Examples.write(project, "pipelines/inventory.json", "old");

        CommandRun run = CommandRun.in(folder, "table", "build-inventory", "orders/pipelines");

        assertThat(run.exit()).isZero();
        assertThat(Examples.read(project.resolve("pipelines/inventory.json"))).isEqualTo(ours);
    }

    @Test
    void thePipelinesVariableStandsForThePath() {
        CommandRun run = CommandRun.in(
                folder,
                java.util.Map.of("PIPELINES", project.resolve("pipelines").toString()),
                "table",
                "build-inventory");

        assertThat(run.exit()).isZero();
        assertThat(project.resolve("pipelines/inventory.json")).exists();
    }

    @Test
    void theDefinitionOfAFactIsAsEver() throws IOException {
        CommandRun run = CommandRun.in(project, "metadata");

        assertThat(run.out()).isEqualTo("wrote 5 pipeline definitions, 0 unchanged\n");
        assertThat(definitions()).hasSize(5);
        GoldenFile.assertMatches(
                "orders-fct_order-definition.json",
                Examples.read(project.resolve("pipelines/facts/p1/fct_order").resolve(DEFINITION)));
    }

    @Test
    void metadataOfATableRewritesWhatSpokeOfItToo() throws IOException {
        CommandRun.in(project, "metadata");
        Examples.write(
                project,
                "pipelines/facts/p1/fct_order/sql-scripts/dml.fct_order.sql",
                "INSERT INTO fct_order (order_id) SELECT order_id FROM int_table_2");

        CommandRun run = CommandRun.in(project, "metadata", "fct_order", "--json");

        assertThat(run.json().path("written")).hasSize(3);
        assertThat(Examples.read(project.resolve("pipelines/intermediates/p1/int_table_1")
                        .resolve(DEFINITION)))
                .contains("\"children\": []")
                .doesNotContain("fct_order");
    }

    @Test
    void buildMetadataTakesTheFileOfTheTable() throws IOException {
        CommandRun run = CommandRun.in(
                folder,
                "pipeline",
                "build-metadata",
                "pipelines/facts/p1/fct_order/sql-scripts/dml.fct_order.sql",
                "orders/pipelines");

        assertThat(run.exit()).isZero();
        assertThat(definitions()).hasSize(3);
    }

    @Test
    void buildAllAndDeleteAllAreMetadataUnderOtherNames() throws IOException {
        assertThat(CommandRun.in(folder, "pipeline", "build-all-metadata", "orders/pipelines")
                        .exit())
                .isZero();
        assertThat(definitions()).hasSize(5);

        CommandRun run = CommandRun.in(folder, "pipeline", "delete-all-metadata", "orders/pipelines");

        assertThat(run.out()).isEqualTo("deleted 5 pipeline definitions\n");
        assertThat(definitions()).isEmpty();
    }

    @Test
    void deletingOneLeavesTheOthers() throws IOException {
        CommandRun.in(project, "metadata");

        CommandRun.in(project, "metadata", "fct_order", "--delete");

        assertThat(definitions()).hasSize(4);
    }

    @Test
    void metadataOfAnExternalTableNamesItsReaders() {
        CommandRun run = CommandRun.in(project, "metadata", "raw_table_1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("external").contains("src_table_1");
    }
}
