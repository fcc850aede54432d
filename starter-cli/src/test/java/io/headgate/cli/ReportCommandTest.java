package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** headgate report and headgate impact on examples/orders. */
class ReportCommandTest {
    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void copyTheExample() {
        project = Examples.copy("orders", folder);
    }

    @Test
    void aTablesTreeShowsBothDirections() {
        CommandRun run = CommandRun.in(project, "report", "int_table_1");

        assertThat(run.exit()).isZero();
        GoldenFile.assertMatches("orders-report-int_table_1.txt", run.out());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theProjectsTreeBeginsAtWhatReadsNothing() {
        GoldenFile.assertMatches(
                "orders-report.txt", CommandRun.in(project, "report").out());
    }

    @Test
    void simpleGivesNames() {
        assertThat(CommandRun.in(project, "report", "fct_order", "--simple")
                        .out()
                        .lines())
                .containsExactly(
                        "fct_order",
                        "int_table_1",
                        "int_table_2",
                        "raw_table_1",
                        "raw_table_2",
                        "src_table_1",
                        "src_table_2");
    }

    @Test
    void jsonIsOneDocument() {
        assertThat(CommandRun.in(project, "report", "--json").json().path("tables"))
                .hasSize(7);
    }

    @Test
    void yamlDotAndMermaidAreTexts() {
        assertThat(CommandRun.in(project, "report", "--yaml").out()).startsWith("version: 1\n");
        assertThat(CommandRun.in(project, "report", "--graph").out()).startsWith("digraph");
        assertThat(CommandRun.in(project, "report", "--mermaid").out()).startsWith("flowchart");
    }

    @Test
    void twoFormsAtOnceAreRefused() {
        CommandRun run = CommandRun.in(project, "report", "--yaml", "--graph");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("choose one of");
    }

    @Test
    void outputGoesToAFile() {
        CommandRun run = CommandRun.in(project, "report", "--graph", "--output", "x.dot");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("wrote x.dot\n");
        assertThat(project.resolve("x.dot")).content().startsWith("digraph");
    }

    @Test
    void anHtmlFileIsThePage() {
        CommandRun.in(project, "report", "fct_order", "--output", "x.html");

        assertThat(project.resolve("x.html")).content().startsWith("<!").contains("fct_order");
    }

    @Test
    void openWithoutATerminalWritesThePageAndSaysWhere() {
        CommandRun run = CommandRun.in(project, "report", "--open");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("wrote .headgate/report/orders.html");
        assertThat(project.resolve(".headgate/report/orders.html")).exists();
    }

    @Test
    void anUnknownTableIsRefusedWithNamesThatLookLikeIt() {
        CommandRun run = CommandRun.in(project, "report", "fct_ordr", "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("error: no table 'fct_ordr' in project orders\n  try: did you mean fct_order?\n");
        assertThat(run.json().path("error").path("code").asText()).isEqualTo("UNKNOWN_TABLE");
    }

    @Test
    void shiftLeftsReportLooksUpwardsUnlessAsked() {
        String up = CommandRun.in(folder, "pipeline", "report", "int_table_1", "orders/pipelines")
                .out();
        String both = CommandRun.in(folder, "pipeline", "report", "int_table_1", "orders/pipelines", "--children-too")
                .out();

        assertThat(up).contains("src_table_1").doesNotContain("fct_order");
        assertThat(both).contains("src_table_1").contains("fct_order");
    }

    @Test
    void coloursAreForTerminalsAndOnlyWhereTheyAreWanted() {
        assertThat(CommandRun.in(project, Map.of("TERM", "xterm"), true, "report")
                        .out())
                .contains("\u001b[");
        assertThat(CommandRun.in(project, Map.of(), false, "report").out()).doesNotContain("\u001b[");
        assertThat(CommandRun.in(project, Map.of("NO_COLOR", "1"), true, "report")
                        .out())
                .doesNotContain("\u001b[");
        assertThat(CommandRun.in(project, Map.of(), true, "report", "--no-color")
                        .out())
                .doesNotContain("\u001b[");
    }

    @Test
    void impactTellsDirectAndIndirectReadersApart() {
        GoldenFile.assertMatches(
                "orders-impact.txt",
                CommandRun.in(project, "impact", "src_table_1", "src_table_2").out());

        assertThat(CommandRun.in(project, "impact", "src_table_1", "--json")
                        .json()
                        .path("impacted")
                        .findValuesAsText("table"))
                .containsExactly("fct_order", "int_table_1");
    }

    @Test
    void impactOfAnUnknownTableIsRefused() {
        assertThat(CommandRun.in(project, "impact", "nowhere").exit()).isEqualTo(2);
    }
}
