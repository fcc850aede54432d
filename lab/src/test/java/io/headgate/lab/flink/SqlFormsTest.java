package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.sql.Names;
import io.headgate.lab.sql.StatementReader;
import java.util.Map;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableAs;
import org.junit.jupiter.api.Test;

class SqlFormsTest {
    @Test
    void aStatementSetIsCompiledWithoutItsExecute() {
        assertThat(SqlForms.compile("file:/p", "-- note\nEXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; END"))
                .isEqualTo("COMPILE PLAN 'file:/p' FOR -- note\nSTATEMENT SET BEGIN INSERT INTO a SELECT 1; END");
        assertThat(SqlForms.compile("f", "INSERT INTO a SELECT 1"))
                .isEqualTo("COMPILE PLAN 'f' FOR INSERT INTO a SELECT 1");
    }

    @Test
    void createTableAsIsSplitAtItsQuery() throws Exception {
        SqlForms.CreateAs parts = split("CREATE TABLE IF NOT EXISTS `my db`.t\n  WITH ('as' = 'as')\nAS\n"
                + "WITH w AS (SELECT id AS x FROM s)\nSELECT x FROM w; -- the end");

        assertThat(parts.createEmpty())
                .isEqualTo("CREATE TABLE IF NOT EXISTS `my db`.t\n  WITH ('as' = 'as')\nAS SELECT * FROM (\n"
                        + "WITH w AS (SELECT id AS x FROM s)\nSELECT x FROM w\n) AS `headgate_query` WHERE FALSE");
        assertThat(parts.insert())
                .isEqualTo("INSERT INTO `my db`.`t`\nWITH w AS (SELECT id AS x FROM s)\nSELECT x FROM w");
    }

    private static SqlForms.CreateAs split(String sql) throws Exception {
        Names names = new Names("c", "d", Map.of());
        return SqlForms.split(
                sql, (SqlCreateTableAs) StatementReader.read(sql, names).node());
    }
}
