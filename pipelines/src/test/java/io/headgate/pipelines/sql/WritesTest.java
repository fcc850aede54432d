package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritesTest {
    static Stream<Arguments> writers() {
        return Stream.of(
                one("INSERT INTO t SELECT * FROM a", StatementKind.INSERT, "t"),
                one("INSERT OVERWRITE t SELECT * FROM a", StatementKind.INSERT, "t"),
                one("INSERT INTO `c`.`d b`.t SELECT * FROM a", StatementKind.INSERT, "c/d b/t"),
                one("INSERT INTO t (x, y) SELECT * FROM a", StatementKind.INSERT, "t"),
                one("INSERT INTO t PARTITION (d = '1') SELECT * FROM a", StatementKind.INSERT, "t"),
                one("INSERT INTO t /*+ OPTIONS('k'='v') */ SELECT * FROM a", StatementKind.INSERT, "t"),
                one("INSERT INTO t SELECT * FROM a ON CONFLICT DO NOTHING", StatementKind.INSERT, "t"),
                one("EXECUTE INSERT INTO t SELECT * FROM a", StatementKind.INSERT, "t"),
                one(
                        "EXECUTE STATEMENT SET BEGIN INSERT INTO t SELECT * FROM a; INSERT INTO u SELECT * FROM a; END",
                        StatementKind.STATEMENT_SET,
                        "t",
                        "u"),
                one(
                        "STATEMENT SET BEGIN INSERT INTO t SELECT * FROM a; INSERT INTO u SELECT * FROM a; END",
                        StatementKind.STATEMENT_SET,
                        "t",
                        "u"),
                one(
                        "BEGIN STATEMENT SET; INSERT INTO t SELECT * FROM a; INSERT INTO u SELECT * FROM a; END",
                        StatementKind.STATEMENT_SET,
                        "t",
                        "u"),
                one("CREATE TABLE t AS SELECT * FROM a", StatementKind.CREATE_TABLE_AS, "t"),
                one("CREATE TABLE t WITH ('k'='v') AS SELECT * FROM a", StatementKind.CREATE_TABLE_AS, "t"),
                one("CREATE OR REPLACE TABLE t AS SELECT * FROM a", StatementKind.CREATE_TABLE_AS, "t"),
                one("REPLACE TABLE t AS SELECT * FROM a", StatementKind.CREATE_TABLE_AS, "t"),
                one("CREATE MATERIALIZED TABLE t AS SELECT * FROM a", StatementKind.CREATE_MATERIALIZED_TABLE, "t"),
                one(
                        "CREATE OR ALTER MATERIALIZED TABLE t AS SELECT * FROM a",
                        StatementKind.CREATE_MATERIALIZED_TABLE,
                        "t"));
    }

    private static Arguments one(String sql, StatementKind kind, String... targets) {
        return Arguments.of(sql, kind, List.of(targets));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void everyTargetIsAWrite(String sql, StatementKind kind, List<String> targets) {
        StatementFacts facts = Sql.clean(sql);

        assertThat(facts.kind()).isEqualTo(kind);
        assertThat(Sql.writes(facts)).containsExactlyElementsOf(targets);
        assertThat(Sql.reads(facts)).containsOnly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (a INT)",
                "CREATE VIEW v AS SELECT * FROM a",
                "SELECT * FROM a",
                "EXPLAIN INSERT INTO t SELECT * FROM a",
                "EXPLAIN STATEMENT SET BEGIN INSERT INTO t SELECT * FROM a; END",
                "COMPILE PLAN '/p.json' FOR INSERT INTO t SELECT * FROM a",
                "COMPILE PLAN '/p.json' FOR STATEMENT SET BEGIN INSERT INTO t SELECT * FROM a; END",
            })
    void whatWritesNothingHasNoTarget(String sql) {
        assertThat(Sql.clean(sql).writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET 'sql.state-ttl' = '1 d'",
                "SET execution.checkpointing.interval = 10s",
                "RESET 'k'",
                "USE CATALOG c",
                "USE `e`.`d`",
                "ALTER TABLE t SET ('k' = 'v')",
                "ALTER TABLE t MODIFY WATERMARK FOR `$rowtime` AS `$rowtime`",
                "DROP TABLE IF EXISTS t",
                "CREATE FUNCTION f AS 'a.B' USING JAR 'confluent-artifact://cfa-1'",
                "ADD JAR 'a.jar'",
                "SHOW TABLES",
                "DESCRIBE t",
                "EXPLAIN SELECT * FROM a",
                "CREATE MODEL m INPUT (a INT) OUTPUT (b INT) WITH ('k' = 'v')",
                "CREATE CONNECTION c WITH ('k' = 'v')",
                "CREATE AGENT a USING MODEL m USING PROMPT 'p'",
                "DELETE FROM t WHERE a IN (SELECT x FROM b)",
            })
    void otherStatementsAreKeptAsOther(String sql) {
        StatementFacts facts = Sql.clean(sql);

        assertThat(facts.kind()).isEqualTo(StatementKind.OTHER);
        assertThat(facts.writes()).isEmpty();
        assertThat(facts.reads()).isEmpty();
        assertThat(facts.definition()).isEmpty();
    }

    @Test
    void aTargetStandsExactlyOnItsName() {
        String sql = "\n INSERT INTO `a`.`b` (x) SELECT 1";

        Span span = Sql.clean(sql).writes().get(0).span();

        assertThat(span.in(sql)).isEqualTo("`a`.`b`");
        assertThat(span.line()).isEqualTo(2);
        assertThat(span.column()).isEqualTo(14);
    }

    @Test
    void theMembersOfASetKeepTheirPositions() {
        String sql =
                "BEGIN STATEMENT SET;\nINSERT INTO t\nSELECT k, COUNT(*) FROM a\nGROUP BY k;\nINSERT INTO u SELECT * FROM `b`;\nEND;";

        StatementFacts facts = Sql.clean(sql);

        assertThat(facts.span().in(sql)).isEqualTo(sql.substring(0, sql.length() - 1));
        assertThat(facts.writes()).extracting(write -> write.span().in(sql)).containsExactly("t", "u");
        assertThat(facts.reads())
                .extracting(read -> read.table().span().in(sql))
                .containsExactly("a", "`b`");
        assertThat(facts.stateReasons()).extracting(StateReason::line).containsExactly(4);
    }
}
