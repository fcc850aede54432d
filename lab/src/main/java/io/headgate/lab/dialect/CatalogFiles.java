package io.headgate.lab.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import io.headgate.lab.store.RecordLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.flink.table.catalog.ObjectPath;

/** The catalog's file: databases, tables and views, each change written before it is seen. */
final class CatalogFiles implements AutoCloseable {
    private static final String DATABASE = "database";
    private static final String TABLE = "table";

    private final RecordLog log;

    private CatalogFiles(RecordLog log) {
        this.log = log;
    }

    /** Opens the file and says what is in it, databases before their tables. */
    static CatalogFiles open(Path file, Consumer<String> databases, BiConsumer<ObjectPath, StoredTable> tables)
            throws IOException {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        RecordLog log = RecordLog.open(file, records);
        for (JsonNode record : records.values()) {
            if (record.has(DATABASE) && !record.has(TABLE)) {
                databases.accept(Json.text(record, DATABASE));
            }
        }
        for (JsonNode record : records.values()) {
            if (record.has(TABLE)) {
                tables.accept(new ObjectPath(Json.text(record, DATABASE), Json.text(record, TABLE)), table(record));
            }
        }
        return new CatalogFiles(log);
    }

    private static StoredTable table(JsonNode record) {
        SortedMap<String, String> properties = new TreeMap<>();
        record.path("properties")
                .properties()
                .forEach(property ->
                        properties.put(property.getKey(), property.getValue().asText()));
        return new StoredTable(record.path("view").asBoolean(), properties);
    }

    void createDatabase(String database) {
        log.put(key(database), Json.object().put(DATABASE, database));
    }

    void dropDatabase(String database) {
        log.remove(key(database));
    }

    void write(ObjectPath path, StoredTable table) {
        ObjectNode record = Json.object()
                .put(DATABASE, path.getDatabaseName())
                .put(TABLE, path.getObjectName())
                .put("view", table.view());
        ObjectNode properties = record.putObject("properties");
        table.properties().forEach(properties::put);
        log.put(key(path), record);
    }

    void delete(ObjectPath path) {
        log.remove(key(path));
    }

    private static String key(String database) {
        return DATABASE + " " + database;
    }

    private static String key(ObjectPath path) {
        return TABLE + " " + path.getFullName();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
