package io.headgate.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.problem.HeadgateException;
import org.junit.jupiter.api.Test;

/** A script is cut where statements end, and nowhere else. */
class SqlScriptTest {
    @Test
    void statementsAreCutOutsideOfCommentsAndStrings() {
        assertThat(SqlScript.read("-- a;\nSELECT ';' /* ; */ FROM t;\n\nSHOW TABLES;", "x.sql"))
                .extracting(SqlScript.Statement::at, SqlScript.Statement::what, SqlScript.Statement::sql)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("x.sql:2", "SELECT", "SELECT ';' /* ; */ FROM t"),
                        org.assertj.core.groups.Tuple.tuple("x.sql:4", "SHOW TABLES", "SHOW TABLES"));
    }

    @Test
    void aStatementSetIsOne() {
        String set = "EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT * FROM t; INSERT INTO b SELECT * FROM t; END";

        assertThat(SqlScript.read(set + ";", "x.sql"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.what()).isEqualTo("STATEMENT SET a, b"));
    }

    @Test
    void whatItIsHoldsNoLiteral() {
        assertThat(SqlScript.read("SET 'key' = 'value'; ALTER TABLE t SET ('a'='b'); DESCRIBE `t`; SELECT 'x'", "x"))
                .extracting(SqlScript.Statement::what)
                .containsExactly("SET", "ALTER TABLE", "DESCRIBE `t`", "SELECT");
    }

    @Test
    void queriesAreThoseThatMayGoOnForEver() {
        assertThat(SqlScript.read("SELECT 1; WITH a AS (SELECT 1) SELECT * FROM a; SHOW TABLES; EXPLAIN SELECT 1", "x"))
                .extracting(SqlScript.Statement::query)
                .containsExactly(true, true, false, false);
    }

    @Test
    void sqlThatOnlyThePlatformKnowsIsLeftToIt() {
        assertThat(SqlScript.read("CREATE MODEL m INPUT (a STRING) WITH ('x' = 'y'); SELEKT 1", "x"))
                .hasSize(2);
    }

    @Test
    void holesAreRefused() {
        assertThatThrownBy(() -> SqlScript.read("SELECT * FROM ${env}_t", "x.sql"))
                .isInstanceOf(HeadgateException.class)
                .hasMessageStartingWith("x.sql:1:15");
    }
}
