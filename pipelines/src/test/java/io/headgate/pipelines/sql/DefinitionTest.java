package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionTest {
    @Test
    void aTableIsReadWithAllItsClauses() {
        TableDefinition table = Sql.definition("""
                CREATE TABLE IF NOT EXISTS `env`.`db`.`orders` (
                  id STRING NOT NULL COMMENT 'the key',
                  amount DECIMAL(10,2),
                  part BIGINT METADATA VIRTUAL,
                  `headers` MAP<STRING, BYTES> METADATA FROM 'header',
                  total AS amount * 2,
                  PRIMARY KEY (id) NOT ENFORCED,
                  WATERMARK FOR `ts` AS `ts`   - INTERVAL '5' /* s */ SECOND
                ) COMMENT 'orders'
                DISTRIBUTED BY HASH(id, amount) INTO 4 BUCKETS
                WITH ('changelog.mode' = 'upsert', 'a' = 'it''s')
                """);

        assertThat(table.name().path()).containsExactly("env", "db", "orders");
        assertThat(table.ifNotExists()).isTrue();
        assertThat(table.temporary()).isFalse();
        assertThat(table.columns())
                .containsExactly(
                        new Column("id", "STRING", false, ColumnKind.PHYSICAL, ""),
                        new Column("amount", "DECIMAL(10, 2)", true, ColumnKind.PHYSICAL, ""),
                        new Column("part", "BIGINT", true, ColumnKind.METADATA_VIRTUAL, "part"),
                        new Column("headers", "MAP<STRING, BYTES>", true, ColumnKind.METADATA, "header"),
                        new Column("total", "", true, ColumnKind.COMPUTED, "`amount` * 2"));
        assertThat(table.primaryKey()).containsExactly("id");
        assertThat(table.watermark()).contains(new Watermark("ts", "`ts` - INTERVAL '5' SECOND"));
        assertThat(table.distribution()).contains(new Distribution("HASH", java.util.List.of("id", "amount"), 4));
        assertThat(table.options()).isEqualTo(Map.of("changelog.mode", "upsert", "a", "it's"));
        assertThat(table.like()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STRING | STRING",
                "VARCHAR | STRING",
                "VARCHAR(2147483647) | STRING",
                "VARCHAR(12) | VARCHAR(12)",
                "CHAR | CHAR(1)",
                "CHAR VARYING(3) | VARCHAR(3)",
                "BYTES | BYTES",
                "VARBINARY | BYTES",
                "BINARY(3) | BINARY(3)",
                "INTEGER | INT",
                "INT | INT",
                "REAL | FLOAT",
                "DOUBLE PRECISION | DOUBLE",
                "DEC | DECIMAL(10, 0)",
                "NUMERIC(5) | DECIMAL(5, 0)",
                "TIME | TIME(0)",
                "TIMESTAMP | TIMESTAMP(6)",
                "TIMESTAMP(3) WITHOUT TIME ZONE | TIMESTAMP(3)",
                "TIMESTAMP(3) WITH LOCAL TIME ZONE | TIMESTAMP_LTZ(3)",
                "TIMESTAMP_LTZ(3) | TIMESTAMP_LTZ(3)",
                "TIMESTAMP_LTZ | TIMESTAMP_LTZ(6)",
                "ARRAY<INT NOT NULL> | ARRAY<INT NOT NULL>",
                "INT ARRAY | ARRAY<INT>",
                "MULTISET<STRING> | MULTISET<STRING>",
                "MAP<STRING, ARRAY<INTEGER>> | MAP<STRING, ARRAY<INT>>",
                "ROW<a INT, `b c` VARCHAR NOT NULL> | ROW<`a` INT, `b c` STRING NOT NULL>",
                "ROW(a INTEGER 'comment') | ROW<`a` INT>",
                "BOOLEAN NULL | BOOLEAN",
                "VARIANT | VARIANT",
                "my.`type` | `my`.`type`",
            })
    void typesAreWrittenInOneForm(String written, String canonical) {
        Column column =
                Sql.definition("CREATE TABLE t (x " + written + ")").columns().get(0);

        assertThat(column.type()).isEqualTo(canonical);
        assertThat(column.nullable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (k INT, v INT, PRIMARY KEY (k) NOT ENFORCED)",
                "CREATE TABLE t (k INT, v INT, CONSTRAINT c PRIMARY KEY (k) NOT ENFORCED)",
                "CREATE TABLE t (k INT PRIMARY KEY NOT ENFORCED, v INT)",
                "CREATE TABLE t (k INT NOT NULL, v INT, PRIMARY KEY (k) NOT ENFORCED)",
            })
    void aColumnOfThePrimaryKeyIsNeverNull(String sql) {
        TableDefinition table = Sql.definition(sql);

        assertThat(table.primaryKey()).containsExactly("k");
        assertThat(table.columns()).extracting(Column::nullable).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISTRIBUTED BY HASH(a) INTO 4 BUCKETS | HASH a 4",
                "DISTRIBUTED BY RANGE(a) INTO 4 BUCKETS | RANGE a 4",
                "DISTRIBUTED BY (a, b) INTO 4 BUCKETS | '' a,b 4",
                "DISTRIBUTED BY HASH(a) | HASH a 0",
                "DISTRIBUTED INTO 6 BUCKETS | '' '' 6",
            })
    void distributionsAreRead(String clause, String expected) {
        Distribution distribution = Sql.definition("CREATE TABLE t (a INT, b INT) " + clause)
                .distribution()
                .orElseThrow();

        String keys = String.join(",", distribution.keys());
        assertThat(quoted(distribution.kind()) + " " + quoted(keys) + " " + distribution.buckets())
                .isEqualTo(expected);
    }

    private static String quoted(String word) {
        return word.isEmpty() ? "''" : word;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROCTIME()",
                "TO_TIMESTAMP_LTZ(`ts`, 3)",
                "`r`.`a`.`b`",
                "CASE WHEN `a` > 1 THEN 'x' ELSE COALESCE(`b`, `c`) END",
                "CAST(`a` AS TIMESTAMP_LTZ(3))",
            })
    void expressionsInOneFormStayAsTheyAre(String expression) {
        Column column = Sql.definition("CREATE TABLE t (x AS " + expression + ")")
                .columns()
                .get(0);

        assertThat(column.expression()).isEqualTo(expression);
    }

    @Test
    void whatIsWrittenDifferentlyAndMeansTheSameIsEqual() {
        Column one = Sql.definition("CREATE TABLE t (x AS f( a,'b' ) /* c */\n || `c`)")
                .columns()
                .get(0);
        Column other = Sql.definition("CREATE TABLE t (x AS f(`a`, 'b') || c)")
                .columns()
                .get(0);

        assertThat(one).isEqualTo(other);
    }

    @Test
    void aCopyNamesItsModel() {
        TableDefinition table =
                Sql.definition("CREATE TABLE t (x INT) WITH ('a' = 'b') LIKE db.other (EXCLUDING OPTIONS)");

        assertThat(table.like().orElseThrow().table().path()).containsExactly("db", "other");
        assertThat(Sql.clean("CREATE TABLE t LIKE other").reads()).isEmpty();
    }

    @Test
    void aTableFromAQueryDefinesWhatItNames() {
        assertThat(Sql.definition("CREATE TABLE t (a, b) AS SELECT 1, 2").columns())
                .extracting(Column::name)
                .containsExactly("a", "b");
        assertThat(Sql.definition("CREATE TABLE t (PRIMARY KEY (a) NOT ENFORCED) AS SELECT * FROM x")
                        .primaryKey())
                .containsExactly("a");
    }

    @Test
    void viewsDefineTheirName() {
        TableDefinition view = Sql.definition("CREATE TEMPORARY VIEW IF NOT EXISTS d.v (a, b) AS SELECT * FROM x");

        assertThat(view.name().path()).containsExactly("d", "v");
        assertThat(view.temporary()).isTrue();
        assertThat(view.ifNotExists()).isTrue();
        assertThat(view.columns()).extracting(Column::name).containsExactly("a", "b");
    }

    @Test
    void partitionsAreRead() {
        assertThat(Sql.definition("CREATE TABLE t (a INT, b INT) PARTITIONED BY (b, a)")
                        .partitionedBy())
                .containsExactly("b", "a");
    }
}
