package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRoleTest {
    private static final String JOIN = " JOIN rates FOR SYSTEM_TIME AS OF ";

    private static TableRead rates(String file) {
        FileFacts facts = Sql.file(file);
        assertThat(facts.problems()).isEmpty();
        StatementFacts last = facts.statements().get(facts.statements().size() - 1);
        TableRead rates = last.reads().stream()
                .filter(read -> read.table().table().equals("rates"))
                .findFirst()
                .orElseThrow();
        boolean keepsState =
                last.stateReasons().stream().anyMatch(reason -> reason.construct() == StateConstruct.TEMPORAL_JOIN);
        assertThat(keepsState).isEqualTo(rates.role() == ReadRole.TEMPORAL);
        return rates;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM o" + JOIN + "PROCTIME() ON TRUE",
                "SELECT * FROM o LEFT" + JOIN + "proctime() AS r ON TRUE",
                "CREATE TABLE o (x INT, pt AS PROCTIME()); SELECT * FROM o" + JOIN + "o.pt ON TRUE",
                "CREATE TABLE o (x INT, pt AS PROCTIME()); SELECT * FROM o AS a" + JOIN + "a.pt ON TRUE",
                "CREATE TABLE o (x INT, pt AS PROCTIME()); SELECT * FROM o" + JOIN + "pt ON TRUE",
                "SELECT * FROM (SELECT *, PROCTIME() AS pt FROM o) AS a" + JOIN + "a.pt ON TRUE",
                "WITH a AS (SELECT x, PROCTIME() AS pt FROM o), b AS (SELECT a.*, 1 FROM a) SELECT * FROM b" + JOIN
                        + "b.pt ON TRUE",
                "CREATE VIEW v AS SELECT x, PROCTIME() AS pt FROM o; SELECT * FROM v" + JOIN + "v.pt ON TRUE",
            })
    void aTimeThatIsShownToBeProcessingTimeMakesALookUp(String file) {
        assertThat(rates(file).role()).isEqualTo(ReadRole.LOOKUP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM o" + JOIN + "o.ts ON TRUE",
                "SELECT * FROM o" + JOIN + "o.pt ON TRUE",
                "SELECT * FROM o" + JOIN + "o.proctime ON TRUE",
                "CREATE TABLE o (x INT, pt AS PROCTIME()); SELECT * FROM o AS a, p AS b" + JOIN + "b.pt ON TRUE",
                "CREATE TABLE o (x INT, pt AS PROCTIME()); SELECT * FROM db.o" + JOIN + "o.pt ON TRUE",
                "CREATE TABLE o (x INT, pt AS CAST(PROCTIME() AS TIMESTAMP(3))); SELECT * FROM o" + JOIN
                        + "o.pt ON TRUE",
                "CREATE TABLE o (x INT, pt AS PROCTIME()); WITH o AS (SELECT x, ts AS pt FROM q) SELECT * FROM o" + JOIN
                        + "o.pt ON TRUE",
                "WITH a AS (SELECT PROCTIME() AS pt, ts FROM o) SELECT * FROM (SELECT ts AS pt FROM a) AS b" + JOIN
                        + "b.pt ON TRUE",
                "WITH a (pt, ts) AS (SELECT ts, PROCTIME() AS pt FROM o) SELECT * FROM a" + JOIN + "a.pt ON TRUE",
            })
    void anyOtherTimeMakesATemporalJoin(String file) {
        assertThat(rates(file).role()).isEqualTo(ReadRole.TEMPORAL);
    }

    @Test
    void aTemporalReadNamesItsTimeColumnForWhoeverKnowsMoreTables() {
        TimeColumn time = rates("SELECT * FROM db.orders AS o" + JOIN + "o.pt ON TRUE")
                .time()
                .orElseThrow();

        assertThat(time.name()).isEqualTo("pt");
        assertThat(time.table().orElseThrow().path()).containsExactly("db", "orders");
    }

    @Test
    void aPlainReadIsAScan() {
        assertThat(Sql.clean("SELECT * FROM a").reads().get(0).role()).isEqualTo(ReadRole.SCAN);
    }
}
