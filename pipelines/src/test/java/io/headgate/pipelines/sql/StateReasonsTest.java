package io.headgate.pipelines.sql;

import static io.headgate.pipelines.sql.StateConstruct.AGGREGATE;
import static io.headgate.pipelines.sql.StateConstruct.DISTINCT;
import static io.headgate.pipelines.sql.StateConstruct.EXCEPT;
import static io.headgate.pipelines.sql.StateConstruct.GROUP_BY;
import static io.headgate.pipelines.sql.StateConstruct.HAVING;
import static io.headgate.pipelines.sql.StateConstruct.INTERSECT;
import static io.headgate.pipelines.sql.StateConstruct.JOIN;
import static io.headgate.pipelines.sql.StateConstruct.MATCH_RECOGNIZE;
import static io.headgate.pipelines.sql.StateConstruct.ORDER_LIMIT;
import static io.headgate.pipelines.sql.StateConstruct.OVER;
import static io.headgate.pipelines.sql.StateConstruct.PARTITIONED_FUNCTION;
import static io.headgate.pipelines.sql.StateConstruct.SUBQUERY;
import static io.headgate.pipelines.sql.StateConstruct.TEMPORAL_JOIN;
import static io.headgate.pipelines.sql.StateConstruct.UNION;
import static io.headgate.pipelines.sql.StateConstruct.WINDOW_AGGREGATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateReasonsTest {
    private static final String TUMBLE = "TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE))";

    static Stream<Arguments> stateful() {
        return Stream.of(
                row("SELECT k, COUNT(*) FROM a GROUP BY k", GROUP_BY),
                row("SELECT k, COUNT(*) FROM a GROUP\nBY k", GROUP_BY),
                row("SELECT COUNT(*) FROM a GROUP BY ROLLUP (k)", GROUP_BY),
                row("SELECT DISTINCT x FROM a", DISTINCT),
                row("SELECT k, COUNT(DISTINCT x) FROM a GROUP BY k", DISTINCT, GROUP_BY),
                row("SELECT COUNT(*) FROM a", AGGREGATE),
                row("SELECT 1 + sum(x) FROM a", AGGREGATE),
                row("SELECT CASE WHEN MAX(x) > 1 THEN 1 END FROM a", AGGREGATE),
                row("SELECT LISTAGG(x) WITHIN GROUP (ORDER BY y) FROM a", AGGREGATE),
                row("SELECT COUNT(*) FILTER (WHERE x > 1) FROM a", AGGREGATE),
                row("SELECT JSON_OBJECTAGG(KEY k VALUE v) FROM a", AGGREGATE),
                row("SELECT JSON_ARRAYAGG(v) FROM a", AGGREGATE),
                row("SELECT FIRST_VALUE(x) FROM a", AGGREGATE),
                row("SELECT ARRAY_AGG(x) FROM a", AGGREGATE),
                row("SELECT my_aggregate(DISTINCT x) FROM a", DISTINCT, AGGREGATE),
                row("SELECT k FROM a GROUP BY k HAVING COUNT(*) > 1", GROUP_BY, HAVING),
                row("SELECT SUM(x) FROM a HAVING SUM(x) > 1", AGGREGATE, HAVING, AGGREGATE),
                row("SELECT * FROM a JOIN b ON a.k = b.k", JOIN),
                row("SELECT * FROM a JOIN\nb ON a.k = b.k", JOIN),
                row("SELECT * FROM a, b WHERE a.k = b.k", JOIN),
                row("SELECT * FROM a CROSS JOIN b", JOIN),
                row("SELECT * FROM a NATURAL JOIN b", JOIN),
                row("SELECT * FROM a LEFT JOIN b USING (k)", JOIN),
                row("SELECT * FROM a JOIN b ON a.k = b.k AND a.t BETWEEN b.t AND b.t + INTERVAL '1' HOUR", JOIN),
                row("SELECT * FROM a, LATERAL (SELECT * FROM b WHERE b.k = a.k)", JOIN),
                row("SELECT * FROM a JOIN (VALUES (1)) AS v (k) ON a.k = v.k", JOIN),
                row("WITH c AS (SELECT * FROM a) SELECT * FROM c JOIN c AS d ON c.k = d.k", JOIN),
                row("SELECT * FROM a JOIN b FOR SYSTEM_TIME AS OF a.ts ON a.k = b.k", TEMPORAL_JOIN),
                row("SELECT SUM(x) OVER (PARTITION BY k ORDER BY ts) FROM a", OVER),
                row("SELECT SUM(x) OVER w FROM a WINDOW w AS (PARTITION BY k ORDER BY ts)", OVER),
                row(
                        "SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts DESC) AS n FROM a) WHERE n = 1",
                        OVER),
                row("SELECT LAG(x, 1) OVER (PARTITION BY k ORDER BY ts) FROM a", OVER),
                row("SELECT * FROM a QUALIFY ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts) = 1", OVER),
                row(
                        "SELECT window_start, COUNT(*) FROM " + TUMBLE + " GROUP BY window_start, window_end",
                        WINDOW_AGGREGATE),
                row(
                        "WITH w AS (SELECT * FROM " + TUMBLE
                                + ") SELECT window_start, COUNT(*) FROM w GROUP BY window_start",
                        WINDOW_AGGREGATE),
                row("SELECT COUNT(*) FROM a GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE)", WINDOW_AGGREGATE),
                row(
                        "SELECT * FROM TABLE(SESSION(TABLE a PARTITION BY k, DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
                        PARTITIONED_FUNCTION),
                row(
                        "SELECT * FROM a MATCH_RECOGNIZE (PARTITION BY k ORDER BY ts MEASURES SUM(B.p) AS q PATTERN (A B+) DEFINE B AS B.p > 1)",
                        MATCH_RECOGNIZE),
                row("SELECT * FROM a UNION SELECT * FROM b", UNION),
                row("SELECT * FROM a INTERSECT SELECT * FROM b", INTERSECT),
                row("SELECT * FROM a INTERSECT ALL SELECT * FROM b", INTERSECT),
                row("SELECT * FROM a EXCEPT SELECT * FROM b", EXCEPT),
                row("SELECT * FROM a WHERE x IN (SELECT x FROM b)", SUBQUERY),
                row("SELECT * FROM a WHERE x NOT IN (SELECT x FROM b)", SUBQUERY),
                row("SELECT * FROM a WHERE EXISTS (SELECT 1 FROM b)", SUBQUERY),
                row("SELECT (SELECT x FROM b) FROM a", SUBQUERY),
                row("WITH c AS (SELECT * FROM b) SELECT * FROM a WHERE x IN (SELECT x FROM c)", SUBQUERY),
                row("SELECT * FROM a ORDER BY x LIMIT 3", ORDER_LIMIT),
                row("SELECT * FROM a ORDER BY x FETCH FIRST 3 ROWS ONLY", ORDER_LIMIT),
                row("SELECT * FROM (SELECT * FROM a ORDER BY x LIMIT 3)", ORDER_LIMIT),
                row("SELECT * FROM a LIMIT 3", ORDER_LIMIT),
                row("SELECT * FROM a ORDER BY ts", ORDER_LIMIT),
                row("SELECT * FROM f(input => TABLE a PARTITION BY k)", PARTITIONED_FUNCTION),
                row("SELECT * FROM TABLE(f(TABLE a PARTITION BY (k, l) ORDER BY ts))", PARTITIONED_FUNCTION));
    }

    private static Arguments row(String sql, StateConstruct... reasons) {
        return Arguments.of(sql, List.of(reasons));
    }

    @ParameterizedTest
    @MethodSource("stateful")
    void whatKeepsStateIsNamed(String sql, List<StateConstruct> reasons) {
        assertThat(Sql.state(sql)).containsExactlyElementsOf(reasons);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT x, UPPER(y), z + 1 FROM a WHERE x > 3",
                "INSERT INTO upserted SELECT k, v FROM a",
                "SELECT * FROM a UNION ALL SELECT * FROM b",
                "SELECT * FROM a CROSS JOIN UNNEST(a.items) AS i (x)",
                "SELECT * FROM a LEFT JOIN UNNEST(a.items) AS i (x) ON TRUE",
                "SELECT * FROM a, UNNEST(items)",
                "SELECT * FROM a LEFT JOIN LATERAL TABLE(split(x)) AS s (w) ON TRUE",
                "SELECT * FROM a JOIN LATERAL TABLE(split(x)) ON TRUE",
                "SELECT * FROM a, LATERAL TABLE(split(x))",
                "SELECT * FROM a, LATERAL (SELECT w FROM UNNEST(a.items) AS i (w))",
                "SELECT * FROM a JOIN b FOR SYSTEM_TIME AS OF PROCTIME() ON a.k = b.k",
                "SELECT * FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
                "SELECT * FROM f(input => TABLE a)",
                "INSERT INTO t VALUES (1, 'GROUP BY'), (2, 'JOIN')",
                "SELECT * FROM a WHERE x IN (1, 2, 3)",
                "SELECT * FROM a WHERE x IN ('SELECT x FROM b')",
                "SELECT * FROM a WHERE x IN (SELECT w FROM UNNEST(a.items) AS i (w))",
                "SELECT x FROM a /* LEFT JOIN b ON TRUE\n GROUP BY x */ -- UNION\n",
                "SELECT 'a JOIN b ', ' GROUP BY ' FROM a",
                "SELECT `group by`, `over`, `count` FROM a",
                "SELECT my_function(x), COALESCE(x, y), GREATEST(x, y) FROM a",
                "SELECT x IS DISTINCT FROM y FROM a",
                "WITH c AS (SELECT * FROM a WHERE x > 1), d AS (SELECT x FROM c) SELECT * FROM d",
                "SELECT * FROM (SELECT * FROM a ORDER BY x) AS s",
                "CREATE TABLE t (k INT PRIMARY KEY NOT ENFORCED) WITH ('changelog.mode' = 'upsert')",
            })
    void whatKeepsNothingHasNoReason(String sql) {
        assertThat(Sql.state(sql)).isEmpty();
    }

    @Test
    void aReasonNamesTheLineInTheFile() {
        String file = """
                -- head
                SET 'a' = 'b';
                INSERT INTO t
                SELECT k,
                  COUNT(*)
                FROM a
                  LEFT JOIN b
                    ON a.k = b.k
                GROUP BY k
                HAVING
                 COUNT(*) > 1
                """;

        List<StateReason> reasons = Sql.file(file).statements().get(1).stateReasons();

        assertThat(reasons).extracting(StateReason::construct).containsExactly(JOIN, GROUP_BY, HAVING);
        assertThat(reasons).extracting(StateReason::line).containsExactly(7, 9, 10);
    }

    @Test
    void theLineOfASetOperationIsThatOfItsWord() {
        List<StateReason> reasons =
                Sql.clean("(SELECT * FROM a)\n\nUNION\nSELECT * FROM b").stateReasons();

        assertThat(reasons).extracting(StateReason::line).containsExactly(3);
    }
}
