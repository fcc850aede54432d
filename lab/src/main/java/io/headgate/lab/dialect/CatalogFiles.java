package io.headgate.lab.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import io.headgate.lab.store.RecordLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.table.catalog.CatalogFunction;
import org.apache.flink.table.catalog.CatalogFunctionImpl;
import org.apache.flink.table.catalog.FunctionLanguage;
import org.apache.flink.table.catalog.ObjectPath;
import org.apache.flink.table.resource.ResourceType;
import org.apache.flink.table.resource.ResourceUri;

/** The catalog's file: databases, tables, views and functions, each change written before it is seen. */
final class CatalogFiles implements AutoCloseable {
    private static final String DATABASE = "database";
    private static final String TABLE = "table";
    private static final String FUNCTION = "function";

    private final RecordLog log;
    private final Collection<JsonNode> found;

    private CatalogFiles(RecordLog log, Collection<JsonNode> found) {
        this.log = log;
        this.found = found;
    }

    static CatalogFiles open(Path file) throws IOException {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        RecordLog log = RecordLog.open(file, records);
        return new CatalogFiles(log, List.copyOf(records.values()));
    }

    /** The tables that were in the file when it was opened, by database and name; databases without any, too. */
    SortedMap<String, SortedMap<String, StoredTable>> tables() {
        SortedMap<String, SortedMap<String, StoredTable>> tables = new TreeMap<>();
        for (JsonNode record : found) {
            SortedMap<String, StoredTable> database =
                    tables.computeIfAbsent(Json.text(record, DATABASE), name -> new TreeMap<>());
            if (record.has(TABLE)) {
                database.put(Json.text(record, TABLE), table(record));
            }
        }
        return tables;
    }

    /** The functions that were in the file when it was opened. */
    SortedMap<ObjectPath, CatalogFunction> functions() {
        SortedMap<ObjectPath, CatalogFunction> functions = new TreeMap<>(Comparator.comparing(ObjectPath::getFullName));
        for (JsonNode record : found) {
            if (record.has(FUNCTION)) {
                functions.put(
                        new ObjectPath(Json.text(record, DATABASE), Json.text(record, FUNCTION)), function(record));
            }
        }
        return functions;
    }

    private static CatalogFunction function(JsonNode record) {
        List<ResourceUri> resources = new ArrayList<>();
        for (JsonNode resource : record.path("resources")) {
            resources.add(
                    new ResourceUri(ResourceType.valueOf(Json.text(resource, "type")), Json.text(resource, "uri")));
        }
        return new CatalogFunctionImpl(
                Json.text(record, "class"),
                FunctionLanguage.valueOf(Json.text(record, "language")),
                resources,
                texts(record.path("options")));
    }

    void writeFunction(ObjectPath path, CatalogFunction function) {
        ObjectNode record = Json.object()
                .put(DATABASE, path.getDatabaseName())
                .put(FUNCTION, path.getObjectName())
                .put("class", function.getClassName())
                .put("language", function.getFunctionLanguage().name());
        ArrayNode resources = record.putArray("resources");
        for (ResourceUri resource : function.getFunctionResources()) {
            resources.addObject().put("type", resource.getResourceType().name()).put("uri", resource.getUri());
        }
        ObjectNode options = record.putObject("options");
        new TreeMap<>(function.getOptions()).forEach(options::put);
        log.put(FUNCTION + " " + path.getFullName(), record);
    }

    void deleteFunction(ObjectPath path) {
        log.remove(FUNCTION + " " + path.getFullName());
    }

    private static StoredTable table(JsonNode record) {
        return new StoredTable(record.path("view").asBoolean(), texts(record.path("properties")));
    }

    private static SortedMap<String, String> texts(JsonNode object) {
        SortedMap<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
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
