package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** headgate validate: every finding at once, and an exit code that tells. */
class ValidateCommandTest {
    @TempDir
    private Path folder;

    private static final String DDL = "CREATE TABLE %s (id STRING, v INT) WITH ('changelog.mode' = 'append')";

    private Path project(String... namesAndQueries) {
        for (int i = 0; i < namesAndQueries.length; i += 2) {
            String name = namesAndQueries[i];
            String scripts = "pipelines/facts/" + name + "/sql-scripts/";
            Examples.write(folder, scripts + "ddl." + name + ".sql", DDL.formatted(name));
            Examples.write(
                    folder, scripts + "dml." + name + ".sql", "INSERT INTO " + name + "\n" + namesAndQueries[i + 1]);
        }
        return folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "graph14", "customer360"})
    void theExamplesHaveNoErrors(String example) {
        assertThat(CommandRun.in(Examples.copy(example, folder), "validate").exit())
                .isZero();
    }

    @Test
    void errorsEndWithThreeAndTheirPlaces() {
        CommandRun run = CommandRun.in(
                project("fct_a", "SELECT id, v FROM fct_b", "fct_b", "SELECT id, v FROM fct_a", "fct_c", "SELEC 1"),
                "validate");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .contains("pipelines/facts/fct_a/sql-scripts/dml.fct_a.sql:2:19: error: tables feed each other")
                .contains("fct_a -> fct_b -> fct_a")
                .contains("pipelines/facts/fct_c/sql-scripts/dml.fct_c.sql:2:")
                .contains("    try: ")
                .endsWith("3 tables checked: 2 errors, 0 warnings\n");
    }

    @Test
    void warningsAloneEndWithZeroUnlessStrict() {
        Path project = project("orders", "VALUES ('1', 1)");

        assertThat(CommandRun.in(project, "validate").exit()).isZero();
        assertThat(CommandRun.in(project, "validate", "--strict").exit()).isEqualTo(3);
    }

    @Test
    void jsonHasTheCountsAndTheFindings() {
        CommandRun run = CommandRun.in(project("orders", "VALUES ('1', 1)"), "validate", "--json");

        assertThat(run.json().path("warnings").asInt()).isEqualTo(1);
        assertThat(run.json().path("findings").get(0).path("code").asText()).isEqualTo("NAME_CONVENTION");
        assertThat(run.json().path("findings").get(0).path("severity").asText()).isEqualTo("WARNING");
    }

    @Test
    void validateTableNamesTellsOfNamesAlone() {
        Path project = project("orders", "SELEC 1");

        CommandRun run = CommandRun.in(folder, "table", "validate-table-names", project + "/pipelines");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("NAME_CONVENTION").doesNotContain("INVALID_SQL");
    }

    @Test
    void validateConfigTellsOfSettingsAlone() {
        Path project = project("orders", "SELEC 1");
        Examples.write(project, "headgate.yaml", "environments:\n  dev:\n    api-key: hunter2\n");

        CommandRun run = CommandRun.in(project, "project", "validate-config");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .contains("headgate.yaml:3:14: error")
                .doesNotContain("hunter2")
                .doesNotContain("INVALID_SQL");
    }

    @Test
    void namesCannotSteerTheTerminal() {
        Path project = project("fct_a", "SELECT id, v FROM `\u001b[2Jevil\u202e`");

        CommandRun run = CommandRun.in(project, "validate");

        assertThat(run.out()).contains("\\u001b").doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void aFolderWithoutSqlIsNoProject() {
        CommandRun run = CommandRun.in(folder, "validate");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no SQL files").contains("headgate init");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThat(CommandRun.in(folder, "validate", "--project", "nowhere").exit())
                .isEqualTo(2);
    }
}
