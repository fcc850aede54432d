package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** headgate init and headgate table init. */
class ScaffoldCommandsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kimball", "data_product"})
    void aNewProjectIsValidWithoutAnyFinding(String type) {
        assertThat(CommandRun.in(folder, "init", "shop", "--project-type", type).exit())
                .isZero();

        CommandRun run = CommandRun.in(folder.resolve("shop"), "validate", "--strict");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("2 tables checked: no findings\n");
    }

    @Test
    void itsFilesAreAsEver() {
        CommandRun run = CommandRun.in(folder, "init", "shop", "--json");

        assertThat(run.json().path("files"))
                .extracting(node -> node.asText())
                .contains(
                        "headgate.yaml",
                        ".gitignore",
                        "pipelines/seeds/external_tables.json",
                        "pipelines/intermediates/.gitkeep",
                        "pipelines/sources/sample/src_sample_orders/sql-scripts/dml.src_sample_orders.sql");
        assertThat(folder.resolve("shop/headgate.yaml")).content().doesNotContain("{{");
    }

    @Test
    void nothingIsOverwritten() {
        CommandRun.in(folder, "init", "shop");
        Examples.write(folder, "shop/headgate.yaml", "mine");

        CommandRun run = CommandRun.in(folder, "init", "shop");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("not overwritten");
        assertThat(folder.resolve("shop/headgate.yaml")).hasContent("mine");
    }

    @Test
    void settingsOfShiftLeftAreTakenIntoTheFolderThatIsThere() {
        Examples.write(folder, "config.yaml", "kafka: {cluster_type: stage, api_key: literal}\n");

        CommandRun run = CommandRun.in(folder, "init", "--from", "config.yaml");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("kafka.api_key holds a literal secret").doesNotContain("literal}");
        assertThat(folder.resolve("headgate.yaml")).content().contains("stage:", "${env:SL_KAFKA_API_KEY}");
        assertThat(CommandRun.in(folder, "init", "--from", "config.yaml").exit())
                .isEqualTo(2);
    }

    @Test
    void settingsOfShiftLeftMayBeginANewProject() {
        Examples.write(folder, "config.yaml", "flink: {compute_pool_id: lfcp-8}\n");

        assertThat(CommandRun.in(folder, "init", "shop", "--from", "config.yaml")
                        .exit())
                .isZero();
        assertThat(folder.resolve("shop/headgate.yaml")).content().contains("compute-pool: lfcp-8");
        assertThat(CommandRun.in(folder.resolve("shop"), "validate", "--strict").exit())
                .isZero();
    }

    @Test
    void aMissingFileOfSettingsLeavesNothingBehind() {
        assertThat(CommandRun.in(folder, "init", "shop", "--from", "nowhere.yaml")
                        .exit())
                .isNotZero();
        assertThat(folder.resolve("shop")).doesNotExist();
    }

    @Test
    void shiftLeftsInitHasItsDefaults() {
        assertThat(CommandRun.in(folder, "project", "init").exit()).isZero();
        assertThat(folder.resolve("tmp/default_data_project/headgate.yaml")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "pipelines/sources, src_sales_orders",
        "sources, src_sales_orders",
        "intermediates, int_sales_orders",
        "facts, sales_fct_orders",
        "dimensions, sales_dim_orders",
        "views, sales_mv_orders",
        "stage, orders",
        "seeds, orders",
    })
    void aNewTableOfAnyLayerIsValidWithoutAnyFinding(String layer, String table) {
        CommandRun.in(folder, "init", "shop");
        Path project = folder.resolve("shop");

        CommandRun run = CommandRun.in(project, "table", "init", "orders", layer, "--product-name", "sales", "--json");

        assertThat(run.json().path("table").asText()).isEqualTo(table);
        assertThat(CommandRun.in(project, "validate", "--strict").out()).isEqualTo("3 tables checked: no findings\n");
    }

    @Test
    void theProductMayStandInThePath() {
        CommandRun.in(folder, "init", "shop");
        Path project = folder.resolve("shop");

        CommandRun.in(project, "table", "init", "orders", "pipelines/facts/sales");

        assertThat(project.resolve("pipelines/facts/sales/orders/sql-scripts/ddl.sales_fct_orders.sql"))
                .exists();
    }

    @Test
    void aTableThatIsThereIsNotOverwritten() {
        CommandRun.in(folder, "init", "shop");
        Path project = folder.resolve("shop");
        CommandRun.in(project, "table", "init", "orders", "facts");

        assertThat(CommandRun.in(project, "table", "init", "orders", "facts").exit())
                .isEqualTo(2);
        assertThat(CommandRun.in(project, "table", "init", "fct_orders", "facts")
                        .err())
                .contains("already defined");
    }

    @Test
    void aFolderThatIsNoLayerIsRefusedWithTheLayers() {
        CommandRun.in(folder, "init", "shop");

        CommandRun run = CommandRun.in(folder.resolve("shop"), "table", "init", "orders", "raw");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("sources, stage, intermediates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a b", ".hidden", "", "a/b"})
    void namesThatAreNoneAreRefused(String name) {
        assertThat(CommandRun.in(folder, "init", name).exit()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }
}
