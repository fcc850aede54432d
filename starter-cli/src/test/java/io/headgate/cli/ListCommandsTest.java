package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists, the search for sources and the isolation of a product: products p1 and p2, common to both a third. */
class ListCommandsTest {
    private static final String DDL = "CREATE TABLE %s (id STRING, v INT) WITH ('changelog.mode' = 'append')";

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void threeProducts() {
        project = folder.resolve("project");
        Examples.write(project, "headgate.yaml", "project: lists\n");
        table("sources/common", "src_common_a", "SELECT id, v FROM raw_a");
        table("intermediates/p1", "int_p1_b", "SELECT id, v FROM src_common_a");
        table("intermediates/p1", "int_p1_unused", "SELECT id, v FROM src_common_a");
        table("facts/p2", "p2_fct_c", "SELECT id, v FROM int_p1_b");
    }

    private void table(String place, String name, String query) {
        String scripts = "pipelines/" + place + "/" + name + "/sql-scripts/";
        Examples.write(project, scripts + "ddl." + name + ".sql", DDL.formatted(name));
        Examples.write(project, scripts + "dml." + name + ".sql", "INSERT INTO " + name + "\n" + query);
    }

    @Test
    void crossProductsLeaveCommonOnesOut() {
        CommandRun run = CommandRun.in(project, "project", "report-table-cross-products");

        assertThat(run.out()).isEqualTo("int_p1_b  p1  is read by  p2_fct_c  p2\n");
    }

    @Test
    void tablesWithOneChildAreListed() {
        assertThat(CommandRun.in(project, "project", "list-tables-with-one-child")
                        .out())
                .isEqualTo("int_p1_b\n");
        assertThat(CommandRun.in(project, "project", "list-tables-with-one-child", "--json")
                        .json()
                        .path("tables")
                        .get(0)
                        .asText())
                .isEqualTo("int_p1_b");
    }

    @Test
    void unusedTablesAreListedFactsApart() {
        CommandRun run = CommandRun.in(
                project, "project", "assess-unused-tables", "pipelines", "--no-topics", "--output-file", "u.json");

        assertThat(run.out()).startsWith("int_p1_unused  pipelines/intermediates/p1/int_p1_unused\n1 table ");
        assertThat(project.resolve("u.json"))
                .content()
                .contains("int_p1_unused")
                .contains("p2_fct_c");
    }

    @Test
    void sourcesOfAFileOutsideTheProjectAreFound() {
        Examples.write(folder, "new.sql", "INSERT INTO x SELECT id FROM int_p1_b JOIN raw_a ON TRUE");

        CommandRun run = CommandRun.in(folder, "table", "search-source-dependencies", "new.sql", "project/pipelines");

        assertThat(run.out()).isEqualTo("int_p1_b  pipelines/intermediates/p1/int_p1_b\nraw_a  not in the project\n");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(CommandRun.in(project, "table", "search-source-dependencies", "no.sql")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aProductGoesWithEverythingThatItReads() {
        CommandRun run =
                CommandRun.in(folder, "project", "isolate-data-product", "p2", "project/pipelines", "alone", "--json");

        assertThat(run.json().path("tables").toString()).isEqualTo("[\"p2_fct_c\"]");
        assertThat(run.json().path("ancestors").toString()).isEqualTo("[\"int_p1_b\",\"src_common_a\"]");
        assertThat(CommandRun.in(folder.resolve("alone"), "report", "--simple")
                        .out()
                        .lines())
                .containsExactly("int_p1_b", "p2_fct_c", "raw_a", "src_common_a");
    }

    @Test
    void whatIsThereIsNotOverwritten() {
        Examples.write(folder, "alone/mine", "mine");

        CommandRun run = CommandRun.in(folder, "project", "isolate-data-product", "p2", "project/pipelines", "alone");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(folder.resolve("alone").toFile().list()).containsExactly("mine");
    }

    @Test
    void anUnknownProductIsRefusedWithTheProducts() {
        CommandRun run = CommandRun.in(folder, "project", "isolate-data-product", "p9", "project/pipelines", "alone");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("common, p1, p2");
    }
}
