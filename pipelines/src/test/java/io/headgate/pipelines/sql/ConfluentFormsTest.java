package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfluentFormsTest {
    @Test
    void aWatermarkMayUseTheSystemColumnThatNobodyDeclared() {
        TableDefinition table =
                Sql.definition("CREATE TABLE t (a INT, WATERMARK FOR $rowtime AS $rowtime - INTERVAL '5' SECOND)");

        assertThat(table.watermark()).contains(new Watermark("$rowtime", "`$rowtime` - INTERVAL '5' SECOND"));
        assertThat(table.columns()).extracting(Column::name).containsExactly("a");
    }

    @Test
    void theSystemColumnNeedsNoQuotes() {
        assertThat(Sql.reads("SELECT $rowtime, `$rowtime` FROM t WHERE $rowtime > ts"))
                .containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "START_MODE = FROM_BEGINNING",
                "START_MODE = FROM_NOW",
                "START_MODE = FROM_NOW(INTERVAL '1' DAY)",
                "START_MODE = FROM_TIMESTAMP(TIMESTAMP '2026-01-01 00:00:00')",
                "START_MODE = RESUME_OR_FROM_BEGINNING",
                "START_MODE = RESUME_OR_FROM_NOW(INTERVAL '1' DAY)",
                "START_MODE = FROM_BEGINNING FRESHNESS = INTERVAL '1' MINUTE",
                "FRESHNESS = INTERVAL '1' MINUTE REFRESH_MODE = FULL",
                "DISTRIBUTED BY HASH(a) INTO 3 BUCKETS WITH ('k' = 'v') START_MODE = FROM_BEGINNING",
            })
    void materializedTablesTakeEveryStart(String clauses) {
        for (String create : new String[] {"CREATE", "CREATE OR ALTER"}) {
            StatementFacts facts = Sql.clean(
                    create + " MATERIALIZED TABLE m (PRIMARY KEY (a) NOT ENFORCED) " + clauses + " AS SELECT * FROM x");

            assertThat(facts.kind()).isEqualTo(StatementKind.CREATE_MATERIALIZED_TABLE);
            assertThat(facts.definition().orElseThrow().primaryKey()).containsExactly("a");
            assertThat(Sql.reads(facts)).containsExactly("x");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE t (a INT, b ROW<x INT, y MAP<INT, INT>> DEFAULT 3, c INT DEFAULT 4) | 54 | column b ",
                "CREATE TABLE t (`a b` STRING NOT NULL DEFAULT 'x') | 39 | column `a b` ",
                "CREATE TABLE t (a DECIMAL(10, 2) DEFAULT 0) | 34 | column a ",
            })
    void aDefaultIsNamedWithItsColumnAndPlace(String sql, int column, String words) {
        FileFacts facts = Sql.file("SELECT 1;\n" + sql + ";\nSELECT 2");

        assertThat(facts.problems()).hasSize(1);
        SqlProblem problem = facts.problems().get(0);
        assertThat(problem.kind()).isEqualTo(SqlProblem.Kind.UNSUPPORTED_FORM);
        assertThat(problem.at().line()).isEqualTo(2);
        assertThat(problem.at().column()).isEqualTo(column);
        assertThat(problem.message()).contains(words.strip());
        assertThat(facts.statements()).extracting(StatementFacts::approximate).containsExactly(false, true, false);
        assertThat(facts.statements().get(1).kind()).isEqualTo(StatementKind.CREATE_TABLE);
        assertThat(facts.statements().get(1).definition().orElseThrow().name().table())
                .isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "INSERT INTO t SELECT * FROM {{ ref('a') }} | {{ ref('a') }}",
                "INSERT INTO t SELECT * FROM ${env}_a | ${env}",
                "INSERT INTO t SELECT * FROM src_${env}_a | ${env}",
                "INSERT INTO t {% if x %} SELECT 1 {% endif %} | {% if x %}",
                "{# a comment's end #} INSERT INTO t SELECT 1 | {# a comment's end #}",
                "INSERT INTO t SELECT * FROM `${env}_a` | ${env}",
                "INSERT INTO t SELECT * FROM <your_table> | <your_table>",
                "INSERT INTO t SELECT * FROM a WHERE x = <the value> | <the value>",
            })
    void aTemplateIsNamedAtItsHole(String sql, String hole) {
        String file = "SELECT 1;\n" + sql;

        SqlProblem problem = Sql.problem(file);

        assertThat(problem.kind()).isEqualTo(SqlProblem.Kind.TEMPLATE);
        assertThat(problem.at().in(file)).isEqualTo(hole);
        StatementFacts facts = Sql.file(file).statements().get(1);
        assertThat(facts.approximate()).isTrue();
        assertThat(Sql.writes(facts)).containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT '${x} {{ y }}' FROM t -- {{ z }}\n",
                "SELECT ROW(1), a < b, c > d FROM t",
                "CREATE TABLE t (a ROW<x INT>, b MAP<INT, INT>)",
                "SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.x AS y PATTERN (A{2,3} B{2}) DEFINE A AS A.x > 1)",
            })
    void whatOnlyLooksLikeAHoleIsNone(String sql) {
        assertThat(Sql.file(sql).problems()).isEmpty();
    }
}
