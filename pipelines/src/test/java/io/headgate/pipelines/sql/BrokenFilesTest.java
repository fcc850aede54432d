package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFilesTest {
    @Test
    void aBrokenStatementLeavesItsNeighboursAlone() {
        FileFacts facts =
                Sql.file("CREATE TABLE a (x INT);\nINSERT INTO b SELECT x, FROM c;\nINSERT INTO d SELECT * FROM e;");

        assertThat(facts.statements()).extracting(StatementFacts::approximate).containsExactly(false, true, false);
        assertThat(Sql.writes(facts.statements().get(1))).containsExactly("b");
        assertThat(Sql.reads(facts.statements().get(1))).containsExactly("c");
        assertThat(Sql.reads(facts.statements().get(2))).containsExactly("e");
        assertThat(facts.problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT a,\\n  b,\\nFROM t | 3 | 1 | FROM",
                "SELECT 1;\\r\\nSELECT 2;\\r\\n  SELEKT 3 | 3 | 3 | SELEKT",
                "SELECT 1;\\rSELECT *\\rFORM t | 3 | 6 | t",
                "CREATE TABLE t (value INT) | 1 | 17 | value",
                "SELECT a FROM t WHERE | 1 | 22 | ''",
                "SELECT 'ü名', a b c FROM t | 1 | 18 | c",
            })
    void aProblemStandsAtTheTokenThatIsWrong(String escaped, int line, int column, String token) {
        String file = escaped.replace("\\r", "\r").replace("\\n", "\n");

        SqlProblem problem = Sql.problem(file);

        assertThat(problem.kind()).isEqualTo(SqlProblem.Kind.SYNTAX);
        assertThat(problem.at().line()).isEqualTo(line);
        assertThat(problem.at().column()).isEqualTo(column);
        assertThat(problem.at().in(file)).isEqualTo(token);
    }

    @Test
    void aMessageIsOneShortSentence() {
        assertThat(Sql.problem("CREATE TABLE t (value INT)").message())
                .isEqualTo("'value' is a reserved word; a name must stand in backticks");
        assertThat(Sql.problem("SELECT a FROM t WHERE").message()).isEqualTo("the statement ends too early");
        assertThat(Sql.problem("SELECT * FROM t LIMIT x").message())
                .doesNotContain("\n")
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO a SELECT 'x FROM b;\\nINSERT INTO c SELECT y FROM d; | 1 | 22 | quote",
                "INSERT INTO a SELECT y FROM b WHERE x = 'z;\\nINSERT INTO c SELECT 'y' FROM d; | 1 | 41 | quote",
                "INSERT INTO a SELECT y FROM `b;\\nINSERT INTO c SELECT y FROM d; | 1 | 29 | backtick",
            })
    void anOpenQuoteIsFoundWhereItOpensAndTheRestIsRead(String escaped, int line, int column, String what) {
        String file = escaped.replace("\\n", "\n");

        FileFacts facts = Sql.file(file);

        assertThat(facts.problems()).hasSize(1);
        SqlProblem problem = facts.problems().get(0);
        assertThat(problem.kind()).isEqualTo(SqlProblem.Kind.UNTERMINATED);
        assertThat(problem.message()).contains(what);
        assertThat(problem.at().line()).isEqualTo(line);
        assertThat(problem.at().column()).isEqualTo(column);
        assertThat(facts.statements()).extracting(StatementFacts::approximate).containsExactly(true, false);
        assertThat(Sql.writes(facts.statements().get(1))).containsExactly("c");
    }

    @Test
    void anOpenCommentIsFoundWhereItOpens() {
        FileFacts facts = Sql.file("INSERT INTO a SELECT * FROM b;\nINSERT INTO c SELECT /* x FROM d;\n");

        assertThat(facts.problems()).hasSize(1);
        assertThat(facts.problems().get(0).kind()).isEqualTo(SqlProblem.Kind.UNTERMINATED);
        assertThat(facts.problems().get(0).at().line()).isEqualTo(2);
        assertThat(facts.problems().get(0).at().column()).isEqualTo(22);
        assertThat(facts.statements()).extracting(StatementFacts::approximate).containsExactly(false, true);
    }

    @Test
    void anOpenCommentBehindTheLastStatementIsNoStatement() {
        FileFacts facts = Sql.file("SELECT 1; /* the end");

        assertThat(facts.statements()).hasSize(1);
        assertThat(facts.problems()).extracting(SqlProblem::kind).containsExactly(SqlProblem.Kind.UNTERMINATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t", "-- nothing\n", "/* nothing */", ";;\n;", "\uFEFF", "// nothing"})
    void aFileWithoutStatementIsEmpty(String text) {
        FileFacts facts = Sql.file(text);

        assertThat(facts.statements()).isEmpty();
        assertThat(facts.problems()).extracting(SqlProblem::kind).containsExactly(SqlProblem.Kind.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO t SELECT , FROM a, `b c`.d AS x, e JOIN f ON 1 = 1 | a b c/d e f",
                "INSERT INTO t WITH w AS (SELECT * FROM a) SELECT , FROM w JOIN b ON TRUE | a b",
                "INSERT INTO t WITH w (x, y) AS (SELECT * FROM a), v AS (SELECT * FROM w) SELECT , FROM v | a",
                "INSERT INTO t SELECT , FROM a WHERE x IN (SELECT x FROM b) AND EXTRACT(DAY FROM y) = 1 | a b",
                "INSERT INTO t SELECT , FROM a CROSS JOIN UNNEST(x), LATERAL TABLE(f(y)) | a",
                "INSERT INTO t SELECT , x IS DISTINCT FROM y FROM a | a",
                "INSERT INTO t SELECT , FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' DAY)) | a",
                "INSERT INTO t SELECT , FROM a GROUP BY x, y | a",
                "INSERT INTO t SELECT , FROM (SELECT * FROM a, b) AS x, c | a b c",
            })
    void aBrokenStatementStillShowsItsProbableReads(String sql, String expected) {
        FileFacts facts = Sql.file(sql);

        assertThat(facts.statements()).hasSize(1);
        StatementFacts statement = facts.statements().get(0);
        assertThat(statement.approximate()).isTrue();
        assertThat(statement.kind()).isEqualTo(StatementKind.INSERT);
        assertThat(Sql.writes(statement)).containsExactly("t");
        assertThat(String.join(" ", Sql.reads(statement))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'CREATE TABLE IF NOT EXISTS t (a INT,)', CREATE_TABLE, ''",
        "'CREATE TABLE t WITH () AS SELECT , FROM a', CREATE_TABLE_AS, a",
        "'CREATE OR REPLACE VIEW t AS SELECT , FROM a', CREATE_VIEW, a",
        "'CREATE OR ALTER MATERIALIZED TABLE t AS SELECT , FROM a', CREATE_MATERIALIZED_TABLE, a",
        "'CREATE TABLE t (a INT METADATA FROM ''x'', b INT,)', CREATE_TABLE, ''",
    })
    void aBrokenDefinitionStillShowsItsName(String sql, StatementKind kind, String reads) {
        StatementFacts statement = Sql.file(sql).statements().get(0);

        assertThat(statement.approximate()).isTrue();
        assertThat(statement.kind()).isEqualTo(kind);
        assertThat(statement.definition().orElseThrow().name().path()).containsExactly("t");
        assertThat(statement.definition().orElseThrow().columns()).isEmpty();
        assertThat(String.join(" ", Sql.reads(statement))).isEqualTo(reads);
        assertThat(statement.writes()).hasSize(kind.writes() ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DROP TABLE a b", "ALTER TABLE a FROM b", "SHOW COLUMNS FROM a b", "EXPLAIN SELECT , FROM a"})
    void aBrokenStatementThatMovesNoRowsReadsNothing(String sql) {
        StatementFacts statement = Sql.file(sql).statements().get(0);

        assertThat(statement.approximate()).isTrue();
        assertThat(statement.kind()).isEqualTo(StatementKind.OTHER);
        assertThat(statement.reads()).isEmpty();
    }

    @Test
    void aSetWithoutItsEndDoesNotSwallowTheRest() {
        FileFacts facts =
                Sql.file("EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT * FROM b;\nCREATE TABLE c (x INT);");

        assertThat(facts.statements())
                .extracting(StatementFacts::kind)
                .containsExactly(StatementKind.STATEMENT_SET, StatementKind.CREATE_TABLE);
        assertThat(facts.statements()).extracting(StatementFacts::approximate).containsExactly(true, false);
    }

    @Test
    void aSetInTheOldFormNeedsItsEndToo() {
        String text = "BEGIN STATEMENT SET; INSERT INTO a SELECT * FROM b;";

        assertThat(Sql.problem(text).message()).isEqualTo("the statement set has no END");
        StatementFacts facts = Sql.file(text).statements().get(0);
        assertThat(facts.kind()).isEqualTo(StatementKind.STATEMENT_SET);
        assertThat(Sql.writes(facts)).containsExactly("a");
        assertThat(Sql.reads(facts)).containsExactly("b");
    }

    @Test
    void endOfACaseDoesNotEndTheSet() {
        StatementFacts facts = Sql.clean(
                "EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT CASE WHEN x THEN 1 END FROM b; INSERT INTO c SELECT 1; END;");

        assertThat(Sql.writes(facts)).isEqualTo(List.of("a", "c"));
    }
}
