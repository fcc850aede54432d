package io.headgate.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MaterializedTableContractTest {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.anyService();

    private final LabClient client = LAB.client();

    @Test
    void aTableIsCreatedEvolvedAndDroppedByStatements() {
        String source = client.table("src", "'changelog.mode' = 'append'");
        String table = client.uniqueTable("mt");

        client.run(
                "CREATE MATERIALIZED TABLE " + table + " DISTRIBUTED INTO 2 BUCKETS AS SELECT id, name FROM " + source);
        JsonNode first = phase(table, "RUNNING");
        assertThat(first.path("status").path("version").asInt()).isEqualTo(1);
        client.run("CREATE OR ALTER MATERIALIZED TABLE " + table
                + " START_MODE = FROM_BEGINNING AS SELECT id, UPPER(name) AS name" + " FROM " + source);
        JsonNode second = phase(table, "RUNNING");
        assertThat(second.path("status").path("version").asInt()).isEqualTo(2);
        assertThat(second.path("metadata").path("uid"))
                .isEqualTo(first.path("metadata").path("uid"));
        JsonNode versions =
                client.get(path(table) + "/versions").expect(200).json().path("data");
        assertThat(versions).hasSize(2);
        assertThat(versions.path(1).path("spec").path("statement").asText())
                .startsWith("CREATE MATERIALIZED TABLE")
                .contains("UPPER(name)");

        client.run("DROP MATERIALIZED TABLE " + table);
        client.get(path(table)).expect(404);
    }

    @Test
    void anUnchangedDefinitionChangesNothing() {
        String source = client.table("src", "'changelog.mode' = 'append'");
        String table = client.uniqueTable("mt");
        String sql = "CREATE OR ALTER MATERIALIZED TABLE " + table + " AS SELECT id, name FROM " + source;

        client.run(sql);
        JsonNode before = phase(table, "RUNNING");
        client.run(sql);

        assertThat(phase(table, "RUNNING").path("metadata").path("resource_version"))
                .isEqualTo(before.path("metadata").path("resource_version"));
    }

    @Test
    void createWithoutOrAlterFailsWhereATableIs() {
        String source = client.table("src", "'changelog.mode' = 'append'");
        String name = client.unique("mt");

        client.create(name, "CREATE MATERIALIZED TABLE " + source + " AS SELECT 1 AS id")
                .expect(201);

        assertThat(client.await(name, "FAILED").path("status").path("detail").asText())
                .contains("already exists");
    }

    @Test
    void theRestApiCreatesEvolvesStopsAndDeletes() {
        String source = client.table("src", "'changelog.mode' = 'append'");
        String table = client.uniqueTable("mt");
        ObjectNode body = body(table, "SELECT id, name FROM " + source);

        client.call("POST", tables(), body.toString()).expect(201);
        client.call("POST", tables(), body.toString()).expect(409);
        JsonNode running = phase(table, "RUNNING");
        put(running, "SELECT id, UPPER(name) AS name FROM " + source, false, 200);
        put(running, "SELECT id, LOWER(name) AS name FROM " + source, false, 409);
        JsonNode evolved = phase(table, "RUNNING");
        assertThat(evolved.path("status").path("latest_version").asInt()).isEqualTo(2);
        assertThat(evolved.path("status").path("version").asInt()).isEqualTo(2);
        String query = evolved.path("spec").path("query").asText();
        put(evolved, query, true, 200);
        JsonNode stopped = phase(table, "STOPPED");
        put(stopped, query, false, 200);
        phase(table, "RUNNING");

        client.call("DELETE", path(table), "").expect(202);
        LabClient.until("it is gone", () -> client.get(path(table)).status() == 404);
        client.call("DELETE", path(table), "").expect(404);
    }

    @Test
    void itIsSuspendedAndResumedByStatements() {
        String source = client.table("src", "'changelog.mode' = 'append'");
        String table = client.uniqueTable("mt");
        client.run("CREATE MATERIALIZED TABLE " + table + " AS SELECT id, name FROM " + source);

        client.run("ALTER MATERIALIZED TABLE " + table + " SUSPEND");
        JsonNode stopped = client.get(path(table)).expect(200).json();
        client.run("ALTER MATERIALIZED TABLE " + table + " RESUME");
        JsonNode running = client.get(path(table)).expect(200).json();

        assertThat(stopped.path("status").path("phase").asText()).isEqualTo("STOPPED");
        assertThat(stopped.path("spec").path("stopped").asBoolean()).isTrue();
        assertThat(running.path("status").path("phase").asText()).isEqualTo("RUNNING");
        assertThat(running.path("status").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void anyOtherAlterFailsAndSaysWhatToWrite() {
        String source = client.table("src", "'changelog.mode' = 'append'");
        String table = client.uniqueTable("mt");
        client.run("CREATE MATERIALIZED TABLE " + table + " AS SELECT id, name FROM " + source);
        String name = client.unique("alter");

        client.create(name, "ALTER MATERIALIZED TABLE " + table + " AS SELECT id FROM " + source)
                .expect(201);

        assertThat(client.await(name, "FAILED").path("status").path("detail").asText())
                .contains("SUSPEND and RESUME", "CREATE OR ALTER MATERIALIZED TABLE");
    }

    @Test
    void theRestApiTakesColumnsWatermarkAndKey() {
        String source = client.table("src", "'changelog.mode' = 'append'");
        String table = client.uniqueTable("mt");
        ObjectNode body =
                body(table, "SELECT id, CAST(name AS STRING) AS name, CURRENT_TIMESTAMP AS seen FROM " + source);
        ObjectNode spec = (ObjectNode) body.path("spec");
        ArrayNode columns = spec.putArray("columns");
        columns.addObject().put("kind", "Physical").put("name", "id").put("type", "INT NOT NULL");
        columns.addObject()
                .put("kind", "Physical")
                .put("name", "name")
                .put("type", "STRING")
                .put("comment", "as it came");
        columns.addObject().put("kind", "Physical").put("name", "seen").put("type", "TIMESTAMP_LTZ(3)");
        columns.addObject().put("kind", "Computed").put("name", "twice").put("expression", "`id` * 2");
        spec.putObject("watermark").put("column", "seen").put("expression", "`seen` - INTERVAL '5' SECOND");
        spec.putArray("constraints")
                .addObject()
                .put("type", "PRIMARY_KEY")
                .putArray("columns")
                .add("id");

        client.call("POST", tables(), body.toString()).expect(201);
        JsonNode running = phase(table, "RUNNING");

        assertThat(running.path("spec").path("columns")).isEqualTo(spec.path("columns"));
        assertThat(rows("SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.`COLUMNS` WHERE IS_HIDDEN = 'NO' AND TABLE_NAME = '"
                        + table + "' ORDER BY COLUMN_NAME"))
                .extracting(row -> row.path(0).asText())
                .containsExactly("id", "name", "seen", "twice");
        put(running, "SELECT id, UPPER(name) AS name, CURRENT_TIMESTAMP AS seen FROM " + source, false, 200);
        assertThat(phase(table, "RUNNING").path("status").path("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void aColumnWithoutTypeIsRefusedWithThePlace() {
        ObjectNode body = body(client.uniqueTable("mt"), "SELECT 1 AS id");
        ((ObjectNode) body.path("spec")).putArray("columns").addObject().put("name", "id");

        JsonNode error = client.call("POST", tables(), body.toString())
                .expect(400)
                .json()
                .path("errors")
                .path(0);

        assertThat(error.path("source").path("pointer").asText()).isEqualTo("/spec/columns/0/type");
    }

    @Test
    void itIsListedAsAMaterializedTable() {
        String source = client.table("src", "'changelog.mode' = 'append'");
        String table = client.uniqueTable("mt");
        client.run("CREATE MATERIALIZED TABLE " + table + " AS SELECT id, name FROM " + source);

        assertThat(rows("SELECT TABLE_TYPE FROM INFORMATION_SCHEMA.`TABLES` WHERE TABLE_NAME = '" + table + "'"))
                .extracting(row -> row.path(0).asText())
                .containsExactly("MATERIALIZED TABLE");
        assertThat(client.get(tables()).expect(200).json().path("kind").asText())
                .isEqualTo("MaterializedTableList");
    }

    @Test
    void aWrongQueryFailsTheTableAndItsStatement() {
        String name = client.unique("mt");

        client.create(name, "CREATE MATERIALIZED TABLE " + client.uniqueTable("mt") + " AS SELECT * FROM nowhere")
                .expect(201);

        assertThat(client.await(name, "FAILED").path("status").path("detail").asText())
                .contains("nowhere");
    }

    private List<JsonNode> rows(String sql) {
        String name = client.unique("look");
        client.create(name, sql).expect(201);
        client.await(name, "COMPLETED");
        List<JsonNode> rows = new ArrayList<>();
        client.get(client.statementsPath() + "/" + name + "/results")
                .json()
                .path("results")
                .path("data")
                .forEach(row -> rows.add(row.path("row")));
        return rows;
    }

    private void put(JsonNode before, String query, boolean stopped, int status) {
        ObjectNode body = before.deepCopy();
        ((ObjectNode) body.path("spec")).put("query", query).put("stopped", stopped);
        client.call("PUT", path(before.path("name").asText()), body.toString()).expect(status);
    }

    private JsonNode phase(String table, String phase) {
        LabClient.until(table + " is " + phase, () -> client.get(path(table))
                .json()
                .path("status")
                .path("phase")
                .asText()
                .equals(phase));
        return client.get(path(table)).expect(200).json();
    }

    private static ObjectNode body(String name, String query) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", name);
        body.putObject("spec").put("query", query).putObject("table_options").put("changelog.mode", "append");
        return body;
    }

    private String tables() {
        return client.statementsPath()
                .replace("/statements", "/databases/" + client.id("cluster") + "/materialized-tables");
    }

    private String path(String table) {
        return tables() + "/" + table;
    }
}
