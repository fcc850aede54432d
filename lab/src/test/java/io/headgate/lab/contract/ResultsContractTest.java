package io.headgate.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResultsContractTest {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.anyService();

    private final LabClient client = LAB.client();

    @Test
    void showCreateTableAnswersInTheDialectOfTheService() {
        String table = client.table("shown", "'changelog.mode' = 'append', 'kafka.retention.time' = '1 h'");

        String text = rows("SHOW CREATE TABLE " + table).get(0).get(0);

        assertThat(text)
                .contains("CREATE TABLE")
                .contains(table)
                .contains("DISTRIBUTED BY HASH(`id`) INTO 2 BUCKETS")
                .contains("'changelog.mode' = 'append'")
                .contains("'kafka.retention.time' = '1 h'")
                .contains("PRIMARY KEY (`id`) NOT ENFORCED")
                .doesNotContain("$rowtime");
    }

    @Test
    void theKeyOfAnUpdatingQueryIsToldInItsTraits() {
        String table = client.table("grouped", "'changelog.mode' = 'append'");
        String name = client.unique("keyed");

        client.create(name, "SELECT COUNT(*) AS n, name FROM " + table + " GROUP BY name")
                .expect(201);

        JsonNode traits = client.await(name, "RUNNING").path("status").path("traits");
        assertThat(traits.path("is_append_only").asBoolean()).isFalse();
        assertThat(traits.path("upsert_columns").toString()).isEqualTo("[1]");
        client.call("DELETE", client.statementsPath() + "/" + name, "").expect(202);
    }

    @Test
    void theInformationSchemaListsTables() {
        String table = client.table("listed", "'changelog.mode' = 'upsert'");

        assertThat(rows("SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, DISTRIBUTION_BUCKETS FROM"
                        + " `INFORMATION_SCHEMA`.`TABLES` WHERE TABLE_NAME = '"
                        + table + "'"))
                .containsExactly(List.of(client.id("database"), table, "BASE TABLE", "2"));
    }

    @Test
    void theInformationSchemaListsColumnsKeysAndOptions() {
        String table = client.table("described", "'changelog.mode' = 'upsert', 'kafka.cleanup-policy' = 'compact'");
        String where = " WHERE TABLE_NAME = '" + table + "'";

        assertThat(rows("SELECT COLUMN_NAME, FULL_DATA_TYPE, IS_HIDDEN FROM `INFORMATION_SCHEMA`.`COLUMNS`" + where
                        + " AND IS_HIDDEN = 'NO' ORDER BY ORDINAL_POSITION"))
                .containsExactly(List.of("id", "INT NOT NULL", "NO"), List.of("name", "VARCHAR(2147483647)", "NO"));
        assertThat(rows("SELECT COLUMN_NAME, ORDINAL_POSITION FROM `INFORMATION_SCHEMA`.`KEY_COLUMN_USAGE`" + where))
                .containsExactly(List.of("id", "1"));
        assertThat(rows("SELECT OPTION_VALUE FROM `INFORMATION_SCHEMA`.`TABLE_OPTIONS`" + where
                        + " AND OPTION_KEY IN ('kafka.cleanup-policy', 'none')"))
                .containsExactly(List.of("compact"));
        assertThat(rows("SELECT SCHEMA_NAME FROM `INFORMATION_SCHEMA`.`SCHEMATA` WHERE SCHEMA_NAME <>"
                        + " 'INFORMATION_SCHEMA'"))
                .containsExactly(List.of(client.id("database")));
    }

    @Test
    void aQuestionToTheInformationSchemaThatCannotBeAnsweredFailsAndSaysWhy() {
        String name = client.unique("is");
        client.create(name, "SELECT UPPER(TABLE_NAME) FROM `INFORMATION_SCHEMA`.`TABLES`")
                .expect(201);

        assertThat(client.await(name, "FAILED").path("status").path("detail").asText())
                .contains("INFORMATION_SCHEMA");
    }

    @Test
    void theSchemaOfAResultIsInTheTraits() {
        String name = client.unique("is");
        client.create(name, "SELECT TABLE_NAME FROM `INFORMATION_SCHEMA`.`TABLES`")
                .expect(201);

        JsonNode column = client.await(name, "COMPLETED")
                .path("status")
                .path("traits")
                .path("schema")
                .path("columns")
                .path(0);

        assertThat(column.path("name").asText()).isEqualTo("TABLE_NAME");
        assertThat(column.path("type").path("type").asText()).isEqualTo("VARCHAR");
        assertThat(column.path("type").path("nullable").isBoolean()).isTrue();
    }

    @Test
    void aStatementWithoutRowsHasAnEmptyResult() {
        String name = client.unique("ddl");
        client.create(name, "CREATE TABLE " + client.uniqueTable("t") + " (id INT)")
                .expect(201);
        client.await(name, "COMPLETED");

        JsonNode results = client.get(client.statementsPath() + "/" + name + "/results")
                .expect(200)
                .json();

        assertThat(results.path("results").path("data").isArray()).isTrue();
        assertThat(results.path("metadata").path("next").asText()).isEmpty();
    }

    @Test
    void aStatementThatOnlyWritesHasNoPagesToFollow() {
        String source = client.table("src", "'changelog.mode' = 'append'");
        String name = client.copy(source, client.table("dst", "'changelog.mode' = 'append'"));

        JsonNode results = client.get(client.statementsPath() + "/" + name + "/results")
                .expect(200)
                .json();

        assertThat(results.path("results").path("data")).isEmpty();
        assertThat(results.path("metadata").path("next").asText()).isEmpty();
    }

    @Test
    void theCurrentCatalogAndDatabaseAreTold() {
        assertThat(rows("SHOW CURRENT CATALOG")).containsExactly(List.of(client.id("catalog")));
        assertThat(rows("SHOW CURRENT DATABASE")).containsExactly(List.of(client.id("database")));
        assertThat(rows("SHOW CATALOGS")).contains(List.of(client.id("catalog")));
    }

    private List<List<String>> rows(String sql) {
        String name = client.unique("rows");
        client.create(name, sql).expect(201);
        client.await(name, "COMPLETED");
        List<List<String>> rows = new ArrayList<>();
        String next = client.statementsPath() + "/" + name + "/results";
        while (!next.isEmpty()) {
            JsonNode page = client.get(next).expect(200).json();
            for (JsonNode row : page.path("results").path("data")) {
                List<String> cells = new ArrayList<>();
                row.path("row").forEach(cell -> cells.add(cell.asText()));
                rows.add(cells);
            }
            next = page.path("metadata").path("next").asText();
        }
        return rows;
    }
}
