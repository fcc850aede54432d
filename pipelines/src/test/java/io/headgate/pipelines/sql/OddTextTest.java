package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "`orders.v1` | orders.v1",
                "`it's` | it's",
                "`a b` | a b",
                "`a``b` | a`b",
                "`select` | select",
                "`from; x` | from; x",
                "`-- no comment` | -- no comment",
                "`/* neither` | /* neither",
                "größe | größe",
                "`名前 表` | 名前 表",
                "\uD83D\uDE00x | \uD83D\uDE00x",
                "`\uD83D\uDE00` | \uD83D\uDE00",
                "a$b | a$b",
                "_x1 | _x1",
            })
    void everyLegalNameIsReadAsItIs(String written, String name) {
        String sql = "INSERT INTO " + written + " SELECT * FROM d." + written + " AS x;";

        FileFacts facts = Sql.file(sql);

        if (facts.problems().isEmpty()) {
            TableReference write = facts.statements().get(0).writes().get(0);
            assertThat(write.path()).containsExactly(name);
            assertThat(write.span().in(sql)).isEqualTo(written);
        }
        TableReference read = facts.statements().get(0).reads().get(0).table();
        assertThat(read.path()).containsExactly("d", name);
        assertThat(read.span().in(sql)).isEqualTo("d." + written);
    }

    @Test
    void lineEndsOfEverySystemGiveTheSameFacts() {
        String unix = "-- x\nINSERT INTO t\nSELECT k, COUNT(*)\nFROM a\nGROUP BY k;\n";

        StatementFacts expected = Sql.clean(unix);
        for (String other : new String[] {unix.replace("\n", "\r\n"), unix.replace("\n", "\r"), "\uFEFF" + unix}) {
            StatementFacts facts = Sql.clean(other);
            assertThat(facts.stateReasons()).isEqualTo(expected.stateReasons());
            assertThat(facts.reads().get(0).table().span().line()).isEqualTo(4);
            assertThat(facts.reads().get(0).table().span().column()).isEqualTo(6);
            assertThat(facts.reads().get(0).table().span().in(other)).isEqualTo("a");
        }
    }

    @Test
    void statementsAreFoundWhateverStandsBetweenThem() {
        String text = ";\n-- first; not here\nSELECT ';' FROM `a;b`;; /* ; */ SELECT 2\n;";

        FileFacts facts = Sql.file(text);

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.statements())
                .extracting(statement -> statement.span().in(text))
                .containsExactly("SELECT ';' FROM `a;b`", "SELECT 2");
    }

    @Test
    void onlyEscapingStringsKnowTheBackslash() {
        String text = "SELECT 'a\\' FROM a; SELECT E'b\\'; c' FROM b";

        assertThat(Sql.file(text).statements()).flatExtracting(Sql::reads).containsExactly("a", "b");
    }

    @Test
    void aStringMayHoldLines() {
        assertThat(Sql.reads("SELECT 'a;\nb;\n' FROM t")).containsExactly("t");
    }

    @Test
    void theReaderDoesNotDependOnTheNumberOfItsUses() {
        String text = "INSERT INTO t SELECT x, COUNT(*) FROM a JOIN b ON TRUE GROUP BY x";
        SqlReader reader = new FlinkSqlReader();

        assertThat(reader.read(text)).isEqualTo(reader.read(text));
    }
}
