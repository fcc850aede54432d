package io.headgate.lab.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.TablePath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
    private static final Names NAMES = new Names("cat", "db", Map.of("env-1", "cat", "lkc-1", "db"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO b SELECT 1 | INSERT_INTO",
                "EXECUTE STATEMENT SET BEGIN INSERT INTO b SELECT * FROM a; INSERT INTO c SELECT * FROM a; END | STATEMENT_SET",
                "CREATE TABLE a (id INT) WITH ('x' = 'y') | CREATE_TABLE",
                "CREATE TABLE a LIKE b | CREATE_TABLE",
                "CREATE TABLE a AS SELECT * FROM b | CREATE_TABLE_AS",
                "CREATE TABLE a (id INT) DISTRIBUTED BY HASH(id) INTO 4 BUCKETS | CREATE_TABLE",
                "ALTER TABLE a SET ('x' = 'y') | ALTER_TABLE",
                "DROP TABLE IF EXISTS a | DROP_TABLE",
                "CREATE VIEW v AS SELECT 1 | CREATE_VIEW",
                "DROP VIEW v | DROP_VIEW",
                "SHOW TABLES | SHOW",
                "SHOW CREATE TABLE a | SHOW",
                "SHOW JOBS | SHOW",
                "DESCRIBE a | DESCRIBE",
                "EXPLAIN SELECT 1 | EXPLAIN",
                "SET 'a' = 'b' | SET",
                "USE CATALOG c | USE",
                "WITH x AS (SELECT 1) SELECT * FROM x | SELECT",
                "SELECT 1 UNION ALL SELECT 2 | SELECT",
                "SELECT * FROM a ORDER BY id LIMIT 3; | SELECT"
            })
    void theKindIsKnown(String sql, SqlKind kind) throws SqlRefusedException {
        assertThat(StatementReader.read(sql, NAMES).kind()).isEqualTo(kind);
    }

    @Test
    void readsAndWritesHaveFullNamesAndWithNamesAreNone() throws SqlRefusedException {
        StatementReading reading = StatementReader.read(
                "INSERT INTO sink WITH x AS (SELECT * FROM a) SELECT x.id FROM x JOIN `env-1`.`lkc-1`.`b` AS y ON x.id = y.id"
                        + " WHERE x.id IN (SELECT id FROM other.c)",
                NAMES);

        assertThat(reading.writes()).containsExactly(new TablePath("cat", "db", "sink"));
        assertThat(reading.reads())
                .containsExactly(
                        new TablePath("cat", "db", "a"),
                        new TablePath("cat", "db", "b"),
                        new TablePath("cat", "other", "c"));
    }

    @Test
    void aWindowFunctionReadsTheTableButNotItsTimeColumn() throws SqlRefusedException {
        StatementReading reading = StatementReader.read(
                "SELECT window_start FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE))", NAMES);

        assertThat(reading.reads()).containsExactly(new TablePath("cat", "db", "a"));
    }

    @Test
    void hintsBelongToTheirTable() throws SqlRefusedException {
        StatementReading reading = StatementReader.read(
                "INSERT INTO b SELECT * FROM a /*+ OPTIONS('scan.startup.mode'='latest-offset') */ AS x", NAMES);

        assertThat(reading.hints().get(new TablePath("cat", "db", "a")))
                .containsEntry("scan.startup.mode", "latest-offset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, UPPER(name) FROM a WHERE id > 3",
                "SELECT * FROM a UNION ALL SELECT * FROM b",
                "SELECT id, t FROM a CROSS JOIN UNNEST(tags) AS u (t)"
            })
    void whatLooksAtOneRecordIsStateless(String query) throws SqlRefusedException {
        assertThat(StatementReader.read("INSERT INTO s " + query, NAMES).stateful())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, COUNT(*) FROM a GROUP BY id",
                "SELECT SUM(id) FROM a",
                "SELECT DISTINCT id FROM a",
                "SELECT a.id FROM a JOIN b ON a.id = b.id",
                "SELECT a.id FROM a, b WHERE a.id = b.id",
                "SELECT id FROM a WHERE id IN (SELECT id FROM b)",
                "SELECT * FROM a UNION SELECT * FROM b",
                "SELECT id, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts) AS rn FROM a",
                "SELECT * FROM (SELECT id, LAG(id) OVER (ORDER BY ts) AS p FROM a)"
            })
    void whatRemembersRecordsIsStateful(String query) throws SqlRefusedException {
        assertThat(StatementReader.read("INSERT INTO s " + query, NAMES).stateful())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELEC 1", "SELECT 1; SELECT 2", "", "SELECT 'open", "INSERT INTO", "\u0000"})
    void whatIsNotOneStatementIsRefused(String sql) {
        assertThatThrownBy(() -> StatementReader.read(sql, NAMES)).isInstanceOf(SqlRefusedException.class);
    }

    @Test
    void aBoundedInsertReadsNothing() throws SqlRefusedException {
        assertThat(StatementReader.read("INSERT INTO s VALUES (1), (2)", NAMES).bounded())
                .isTrue();
        assertThat(StatementReader.read("INSERT INTO s SELECT * FROM a", NAMES).bounded())
                .isFalse();
        assertThat(StatementReader.read("INSERT INTO s VALUES (1)", NAMES).reads())
                .isEqualTo(List.of());
    }
}
