package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.fake.FakeSwitches.Moment;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code headgate sql} runs what it is given, in order, and shows what comes back. */
class SqlCommandTest {
    private static final String SCRIPT = """
            -- rows; and a comment with a semicolon
            CREATE TABLE base (id STRING, v BIGINT);
            INSERT INTO base VALUES ('a; b', 1), ('中文', 2);
            CREATE TABLE copy (id STRING, v BIGINT);
            /* runs on; for ever */ INSERT INTO copy SELECT * FROM base;
            SELECT id FROM base;
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeProject project;

    @BeforeEach
    void aProject() {
        project = new FakeProject(folder);
    }

    @Test
    void aFileRunsStatementByStatement() {
        Examples.write(folder, "load.sql", SCRIPT);

        CommandRun run = project.run("sql", "-f", "load.sql");

        assertThat(run.exit()).isZero();
        assertThat(run.err().replaceAll("sql-[a-z0-9-]+", "sql-RUN")).isEqualTo("""
                        [1/5] CREATE TABLE base ... done
                        [2/5] INSERT INTO base ... done
                        [3/5] CREATE TABLE copy ... done
                        [4/5] INSERT INTO copy ... runs on as sql-RUN
                        [5/5] SELECT ... done
                        """);
        assertThat(run.out()).isEqualTo("-- load.sql:6 SELECT\nid\na; b\n中文\n(2 rows)\n");
        assertThat(project.platform.rows("copy")).hasSize(2);
    }

    @Test
    void oneQueryPrintsItsRowsAndNothingElse() {
        project.query("CREATE TABLE base (id STRING)", "ddl");
        project.query("INSERT INTO base VALUES ('a')", "rows");

        CommandRun run = project.run("sql", "SELECT id FROM base");

        assertThat(run.out()).isEqualTo("id\na\n(1 row)\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theRunEndsAtTheFirstFailure() {
        CommandRun run = project.run("sql", "SELECT id FROM nowhere; CREATE TABLE t (id STRING); SELECT id FROM t");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                [1/3] SELECT ... failed
                error: sql:1: Object 'nowhere' not found
                  try: create the table first
                not run: the last 2 statements
                """);
        assertThat(project.platform.tables().find("t")).isEmpty();
    }

    @Test
    void whoWantsToGoOnGoesOnAndIsToldInTheEnd() {
        CommandRun run = project.run("sql", "--continue", "SELECT id FROM nowhere; CREATE TABLE t (id STRING)");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(project.platform.tables().find("t")).isPresent();
    }

    @Test
    void jsonIsOneDocumentAlsoWhenOneFails() {
        CommandRun run =
                project.run("sql", "--json", "CREATE TABLE t (id STRING); SELECT id FROM nowhere; SHOW TABLES");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().path("given").asInt()).isEqualTo(3);
        assertThat(run.json().path("tried").asInt()).isEqualTo(2);
        assertThat(run.json().at("/statements/0/end").asText()).isEqualTo("COMPLETE");
        assertThat(run.json().at("/statements/1/problem/problem").asText()).isEqualTo("SQL_REFUSED");
        assertThat(run.json().at("/statements/1/problem/remedy").asText()).isEqualTo("create the table first");
    }

    @Test
    void rowsInJsonKeepTheirChange() {
        project.query("CREATE TABLE base (id STRING)", "ddl");
        project.query("INSERT INTO base VALUES ('a')", "rows");

        CommandRun run = project.run("sql", "--json", "SELECT id FROM base");

        assertThat(run.json().at("/statements/0/columns/0").asText()).isEqualTo("id");
        assertThat(run.json().at("/statements/0/rows/0/change").asText()).isEqualTo("+I");
        assertThat(run.json().at("/statements/0/rows/0/values/0").asText()).isEqualTo("a");
    }

    @Test
    void theRowLimitIsSaid() {
        project.query("CREATE TABLE base (id STRING)", "ddl");
        project.query("INSERT INTO base VALUES ('a'), ('b'), ('c')", "rows");

        CommandRun run = project.run("sql", "SELECT id FROM base", "--max-rows", "2");

        assertThat(run.out()).endsWith("(2 rows)\n");
        assertThat(run.err()).isEqualTo("SELECT: ended at the row limit\n");
    }

    @Test
    void anOpenQuoteIsFoundBeforeAnythingRuns() {
        Examples.write(folder, "load.sql", "CREATE TABLE t (id STRING);\nINSERT INTO t VALUES ('a);\n");

        CommandRun run = project.run("sql", "-f", "load.sql");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: load.sql:2:").contains("never closed");
        assertThat(project.platform.tables().find("t")).isEmpty();
    }

    @Test
    void settingsGoAlongWithTheStatementsBehindThem() {
        CommandRun run = project.run("sql", "SET 'client.x'='it''s'; CREATE TABLE t (id STRING)");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("[1/2] SET ... noted\n  'client.x' is set for the statements behind it\n");
    }

    @Test
    void aPlatformThatCannotBeReachedIsExitCodeSeven() {
        project.platform.switches().fail("t", Moment.BEFORE_THE_EFFECT, PlatformProblem.UNREACHABLE);

        CommandRun run = CommandRun.on(
                place -> {
                    throw new io.headgate.platforms.PlatformException(
                            PlatformProblem.UNREACHABLE, "no answer from example.org", "look at 'endpoint'");
                },
                folder,
                FakeProject.variables(),
                false,
                "",
                "sql",
                "SHOW TABLES",
                "--json");

        assertThat(run.exit()).isEqualTo(7);
        assertThat(run.err()).isEqualTo("error: no answer from example.org\n  try: look at 'endpoint'\n");
        assertThat(run.json().at("/error/code").asText()).isEqualTo("CANNOT_CONNECT");
    }

    @Test
    void nothingOrBothIsAUsageError() {
        assertThat(project.run("sql").exit()).isEqualTo(2);
        assertThat(project.run("sql", "SELECT 1", "-f", "x.sql").exit()).isEqualTo(2);
        assertThat(project.run("sql", "-f", "missing.sql").err()).contains("cannot read missing.sql");
        assertThat(project.run("sql", "-- nothing").exit()).isEqualTo(2);
        assertThat(project.run("sql", "SHOW TABLES", "--timeout", "soon").exit())
                .isEqualTo(2);
    }

    @Test
    void prepareIsTheSameUnderItsOldName() {
        Examples.write(folder, "load.sql", SCRIPT);

        CommandRun run = project.run("pipeline", "prepare", "load.sql", "--compute-pool-id", "lfcp-2");

        assertThat(run.exit()).isZero();
        assertThat(project.platform.statements().list(io.headgate.platforms.StatementFilter.ALL))
                .singleElement()
                .satisfies(statement -> assertThat(statement.pool()).contains("lfcp-2"));
    }
}
