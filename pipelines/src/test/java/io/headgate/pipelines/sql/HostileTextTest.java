package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text made to overflow, to hang or to hide what follows. */
class HostileTextTest {
    private static final String NEXT = ";\nINSERT INTO t SELECT * FROM a";

    static Stream<Arguments> deep() {
        return Stream.of(
                Arguments.of("parentheses", "SELECT " + "(".repeat(10_000) + "1" + ")".repeat(10_000)),
                Arguments.of("open parentheses", "SELECT " + "(".repeat(10_000)),
                Arguments.of("hidden parentheses", "SELECT " + "( > END ] ".repeat(10_000)),
                Arguments.of(
                        "sub-queries", "SELECT * FROM " + "(SELECT * FROM ".repeat(5_000) + "t" + ")".repeat(5_000)),
                Arguments.of("CASE", "SELECT " + "CASE WHEN a THEN b ELSE ".repeat(5_000) + "1 FROM t"),
                Arguments.of("types", "CREATE TABLE t (a " + "ROW<a ".repeat(5_000) + "INT" + ">".repeat(5_000) + ")"),
                Arguments.of("NOT", "SELECT " + "NOT ".repeat(5_000) + "a FROM t"),
                Arguments.of("signs", "SELECT " + "- ".repeat(5_000) + "1 FROM t"),
                Arguments.of("AND", "SELECT * FROM t WHERE a = 1" + " AND a = 1".repeat(50_000)),
                Arguments.of("concatenation", "CREATE TABLE t (a AS 'x'" + " || 'x'".repeat(20_000) + ")"),
                Arguments.of("UNION ALL", "SELECT 1" + " UNION ALL SELECT 1".repeat(20_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deep")
    void whatIsTooDeepIsOneProblemAndTheRestIsRead(String what, String sql) {
        FileFacts facts = Sql.file(sql + NEXT);

        assertThat(facts.problems()).hasSize(1);
        StatementFacts last = facts.statements().get(facts.statements().size() - 1);
        assertThat(last.approximate()).isFalse();
        assertThat(Sql.reads(last)).containsExactly("a");
    }

    @Test
    void whatIsOnlyLongIsRead() {
        assertThat(Sql.reads("SELECT * FROM t WHERE a = 1" + " AND a = 1".repeat(500)))
                .hasSize(1);
        assertThat(Sql.reads("SELECT 1 FROM a" + " UNION ALL SELECT 1 FROM a".repeat(999)))
                .hasSize(1_000);
        assertThat(Sql.reads("SELECT 1 FROM a" + ", a".repeat(999))).hasSize(1_000);
        assertThat(Sql.state("SELECT 1 FROM a" + " JOIN a ON TRUE".repeat(99))).hasSize(99);
        assertThat(Sql.reads("SELECT " + "(".repeat(100) + "1" + ")".repeat(100) + " FROM a"))
                .hasSize(1);
    }

    @Test
    void aFileOfBrokenStatementsStopsBeingParsed() {
        FileFacts facts = Sql.file("SELECT , ;\n".repeat(1_000));

        assertThat(facts.statements()).hasSize(1_000);
        assertThat(facts.problems()).hasSize(201);
    }

    static Stream<String> pieces() {
        return Stream.of(
                "';\n",
                "'\n",
                "`\n",
                "`",
                "{{",
                "{{ a }} ",
                "${",
                "a",
                "| \n",
                ";",
                "<a ",
                "(",
                "WITH a AS (",
                ", a(a",
                "*/",
                "/*+ ",
                "\"",
                "\\",
                "\uD83D",
                "E'\\'",
                "SELECT '",
                "x;\n",
                "SELECT a FROM b;\n",
                "STATEMENT SET BEGIN ",
                "SELECT , <a b> ");
    }

    @Tag("heavy")
    @ParameterizedTest
    @MethodSource("pieces")
    void fiveMegabytesOfAnythingEnd(String piece) {
        FileFacts facts = Sql.file(piece.repeat(5_000_000 / piece.length()));

        assertThat(facts.statements().size() + facts.problems().size()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void someOfAnythingEnds(String piece) {
        FileFacts facts = Sql.file(piece.repeat(10_000 / piece.length()));

        assertThat(facts.statements().size() + facts.problems().size()).isPositive();
    }

    @Tag("heavy")
    @Test
    void fiveMegabytesOfValuesAreRead() {
        StatementFacts facts = Sql.clean("INSERT INTO t VALUES (1, 'abc')" + ", (1, 'abc')".repeat(400_000));

        assertThat(facts.values()).isTrue();
    }
}
