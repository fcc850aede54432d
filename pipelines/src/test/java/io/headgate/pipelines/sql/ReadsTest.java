package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadsTest {
    static Stream<Arguments> queries() {
        return Stream.of(
                one("a comma join", "SELECT * FROM a, b AS x, c", "a", "b", "c"),
                one(
                        "every form of join",
                        "SELECT * FROM a JOIN b ON TRUE LEFT JOIN c ON TRUE CROSS JOIN d",
                        "a",
                        "b",
                        "c",
                        "d"),
                one("joins in parentheses", "SELECT * FROM (a JOIN (b JOIN c ON TRUE) ON TRUE)", "a", "b", "c"),
                one("a table twice", "SELECT * FROM a AS l JOIN a AS r ON l.x = r.x", "a", "a"),
                one("sub-query in FROM", "SELECT * FROM (SELECT * FROM a) AS x", "a"),
                one("IN", "SELECT * FROM a WHERE x IN (SELECT x FROM b)", "a", "b"),
                one("NOT IN", "SELECT * FROM a WHERE x NOT IN (SELECT x FROM b)", "a", "b"),
                one("EXISTS", "SELECT * FROM a WHERE EXISTS (SELECT 1 FROM b)", "a", "b"),
                one("scalar in the select list", "SELECT (SELECT MAX(x) FROM b) AS m FROM a", "b", "a"),
                one("scalar in HAVING", "SELECT x FROM a GROUP BY x HAVING x > (SELECT 1 FROM b)", "a", "b"),
                one("sub-query in ON", "SELECT * FROM a JOIN b ON a.x IN (SELECT x FROM c)", "a", "b", "c"),
                one("sub-query in CASE", "SELECT CASE WHEN x IN (SELECT x FROM b) THEN 1 END FROM a", "b", "a"),
                one("sub-query in VALUES", "VALUES (1, (SELECT x FROM a))", "a"),
                one("sub-query in ORDER BY", "SELECT x FROM a ORDER BY (SELECT 1 FROM b)", "a", "b"),
                one(
                        "set operations",
                        "SELECT * FROM a UNION ALL SELECT * FROM b INTERSECT SELECT * FROM c",
                        "a",
                        "b",
                        "c"),
                one(
                        "qualified names",
                        "SELECT * FROM cat.db.t, `my-env`.`my cluster`.`t`, db.t",
                        "cat/db/t",
                        "my-env/my cluster/t",
                        "db/t"),
                one(
                        "window function",
                        "SELECT * FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
                        "a"),
                one(
                        "window function with names",
                        "SELECT * FROM TABLE(HOP(DATA => TABLE db.a, TIMECOL => DESCRIPTOR(ts), SLIDE => INTERVAL '5' MINUTES, SIZE => INTERVAL '10' MINUTES))",
                        "db/a"),
                one(
                        "window function without TABLE()",
                        "SELECT * FROM CUMULATE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '2' MINUTE)",
                        "a"),
                one(
                        "session per key",
                        "SELECT * FROM TABLE(SESSION(TABLE a PARTITION BY k, DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
                        "a"),
                one(
                        "window function over a query",
                        "SELECT * FROM TABLE(TUMBLE((SELECT * FROM a), DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
                        "a"),
                one(
                        "process table function",
                        "SELECT * FROM f(input => TABLE a PARTITION BY k, other => TABLE b)",
                        "a",
                        "b"),
                one("model function", "SELECT * FROM ML_PREDICT(TABLE a, MODEL m, DESCRIPTOR(x))", "a"),
                one(
                        "MATCH_RECOGNIZE",
                        "SELECT * FROM a MATCH_RECOGNIZE (PARTITION BY s ORDER BY t MEASURES A.p AS q PATTERN (A B+) DEFINE B AS B.p > 1) AS m",
                        "a"),
                one("LATERAL sub-query", "SELECT * FROM a, LATERAL (SELECT * FROM b WHERE b.x = a.x)", "a", "b"),
                one("temporal join", "SELECT * FROM a JOIN b FOR SYSTEM_TIME AS OF a.ts AS v ON a.k = v.k", "a", "b"),
                one("TABLE statement", "INSERT INTO t TABLE a", "a"),
                one("no UNNEST", "SELECT * FROM a CROSS JOIN UNNEST(a.items) AS i (x)", "a"),
                one("no UNNEST with a comma", "SELECT * FROM a, UNNEST(items)", "a"),
                one(
                        "no LATERAL TABLE(udf)",
                        "SELECT * FROM a LEFT JOIN LATERAL TABLE(split(a.x)) AS s (w) ON TRUE",
                        "a"),
                one("no TABLE(udf)", "SELECT * FROM a, TABLE(split(x)) AS s (w)", "a"),
                one(
                        "no words of EXTRACT, TRIM, SUBSTRING",
                        "SELECT EXTRACT(DAY FROM d), TRIM(BOTH ' ' FROM e), SUBSTRING(f FROM 2) FROM a",
                        "a"),
                one("no words of IS DISTINCT FROM", "SELECT * FROM a WHERE x IS NOT DISTINCT FROM y", "a"),
                one("no words of literals", "SELECT 'FROM b JOIN c' FROM a", "a"),
                one("no words of comments", "SELECT x /* FROM b */ FROM a -- JOIN c\n // , d\n", "a"),
                one("VALUES", "SELECT * FROM (VALUES (1, 'a')) AS v (x, y)"));
    }

    private static Arguments one(String what, String sql, String... tables) {
        return Arguments.of(what, sql, List.of(tables));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void everyTableReferenceIsARead(String what, String sql, List<String> tables) {
        assertThat(Sql.reads(sql)).containsExactlyElementsOf(tables);
    }

    static Stream<Arguments> withQueries() {
        return Stream.of(
                one("a name is no table", "WITH c AS (SELECT * FROM a) SELECT * FROM c", "a"),
                one("a name in other case is a table", "WITH c AS (SELECT * FROM a) SELECT * FROM C", "a", "C"),
                one(
                        "a name refers to an earlier one",
                        "WITH c AS (SELECT * FROM a), d AS (SELECT * FROM c) SELECT * FROM d",
                        "a"),
                one(
                        "a later name is not known yet",
                        "WITH c AS (SELECT * FROM d), d AS (SELECT 1) SELECT * FROM c",
                        "d"),
                one("a name that shadows its own table", "WITH a AS (SELECT * FROM a) SELECT * FROM a", "a"),
                one("a qualified name is a table", "WITH c AS (SELECT * FROM a) SELECT * FROM db.c", "a", "db/c"),
                one(
                        "an inner name ends with its query",
                        "SELECT * FROM (WITH c AS (SELECT * FROM a) SELECT * FROM c) x, c",
                        "a",
                        "c"),
                one(
                        "nested names",
                        "WITH c AS (WITH d AS (SELECT * FROM a) SELECT * FROM d) SELECT * FROM c, d",
                        "a",
                        "d"),
                one(
                        "a name within a sub-query",
                        "WITH c AS (SELECT * FROM a) SELECT * FROM b WHERE x IN (SELECT x FROM c)",
                        "a",
                        "b"),
                one("a name with ORDER BY", "WITH c AS (SELECT * FROM a) SELECT * FROM c ORDER BY x LIMIT 3", "a"),
                one("a name in quotes", "WITH `c d` AS (SELECT * FROM a) SELECT * FROM `c d`", "a"),
                one(
                        "a name in a window function",
                        "WITH c AS (SELECT * FROM a) SELECT * FROM TABLE(TUMBLE(TABLE c, DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
                        "a"),
                one(
                        "behind INSERT",
                        "INSERT INTO t WITH c AS (SELECT * FROM a) SELECT * FROM c JOIN b ON TRUE",
                        "a",
                        "b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withQueries")
    void namesOfWithHideTablesOnlyInTheirScope(String what, String sql, List<String> tables) {
        assertThat(Sql.reads(sql)).containsExactlyElementsOf(tables);
    }

    @Test
    void eachReadStandsExactlyOnItsName() {
        String sql = "INSERT INTO t\nSELECT *\r\nFROM `a`.`b c` /*+ OPTIONS('k'='v') */ AS x,\r  d . e y";

        List<TableRead> reads = Sql.clean(sql).reads();

        assertThat(reads).extracting(read -> read.table().span().in(sql)).containsExactly("`a`.`b c`", "d . e");
        assertThat(reads).extracting(read -> read.table().span().line()).containsExactly(3, 4);
        assertThat(reads).extracting(read -> read.table().span().column()).containsExactly(6, 3);
    }

    @Test
    void hintsBelongToTheirRead() {
        StatementFacts facts = Sql.clean(
                "INSERT INTO t SELECT * FROM a /*+ OPTIONS('scan.startup.mode'='latest-offset', 'x'='*/') */, b");

        assertThat(facts.reads().get(0).hints())
                .containsOnlyKeys("scan.startup.mode", "x")
                .containsEntry("x", "*/");
        assertThat(facts.reads().get(1).hints()).isEmpty();
        assertThat(facts.scanOptions()).isTrue();
    }

    @Test
    void otherHintsAreNoScanOptions() {
        assertThat(Sql.clean("INSERT INTO t SELECT * FROM a /*+ OPTIONS('k'='v') */")
                        .scanOptions())
                .isFalse();
        assertThat(Sql.clean("INSERT INTO t SELECT /*+ STATE_TTL('a'='1d') */ * FROM a")
                        .scanOptions())
                .isFalse();
    }

    @Test
    void aStarIsOneInASelectListOnly() {
        assertThat(Sql.clean("SELECT a.* FROM a").selectsStar()).isTrue();
        assertThat(Sql.clean("INSERT INTO t SELECT x FROM (SELECT * FROM a)").selectsStar())
                .isTrue();
        assertThat(Sql.clean("SELECT COUNT(*), x * 2 FROM a").selectsStar()).isFalse();
    }

    @Test
    void valuesNeedNoTable() {
        assertThat(Sql.clean("INSERT INTO t VALUES (1, 'a'), (2, 'b')").values())
                .isTrue();
        assertThat(Sql.clean("INSERT INTO t SELECT 1, 'a'").values()).isTrue();
        assertThat(Sql.clean("INSERT INTO t SELECT * FROM (VALUES (1)) AS v (x) UNION ALL SELECT 2")
                        .values())
                .isTrue();
        assertThat(Sql.clean("INSERT INTO t SELECT 1 UNION ALL SELECT x FROM a").values())
                .isFalse();
        assertThat(Sql.clean("CREATE TABLE t (a INT)").values()).isFalse();
    }
}
