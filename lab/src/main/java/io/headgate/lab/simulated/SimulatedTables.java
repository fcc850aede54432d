package io.headgate.lab.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.headgate.lab.engine.ColumnInfo;
import io.headgate.lab.engine.EngineSettings;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.sql.Names;
import io.headgate.lab.sql.SqlText;
import io.headgate.lab.store.RecordLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.calcite.sql.SqlNode;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTable;
import org.apache.flink.sql.parser.ddl.view.SqlCreateView;

/** The tables and views there are; kept as their definitions, which are read again at the start. */
final class SimulatedTables implements AutoCloseable {
    private final Names names;
    private final SimulatedTopics topics;
    private final RecordLog log;
    private final TreeMap<TablePath, TableInfo> tables = new TreeMap<>();

    private SimulatedTables(Names names, SimulatedTopics topics, RecordLog log) {
        this.names = names;
        this.topics = topics;
        this.log = log;
    }

    static SimulatedTables open(Path file, EngineSettings settings, SimulatedTopics topics) throws IOException {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        RecordLog log = RecordLog.open(file, kept);
        Names names = new Names(settings.catalog(), settings.database(), Map.of());
        SimulatedTables tables = new SimulatedTables(names, topics, log);
        for (JsonNode definition : kept.values()) {
            tables.restore(definition.asText());
        }
        return tables;
    }

    private void restore(String definition) throws IOException {
        try {
            SqlNode node = SqlText.parse(definition);
            TableInfo table = node instanceof SqlCreateView view
                    ? view(view, names, definition)
                    : new TableReader(names, this::find).read((SqlCreateTable) node);
            tables.put(table.path(), table);
            makeTopic(table);
        } catch (SqlRefusedException e) {
            throw new IOException("The kept definition of a table cannot be read: " + definition, e);
        }
    }

    synchronized List<TableInfo> all() {
        return List.copyOf(tables.values());
    }

    synchronized Optional<TableInfo> find(TablePath path) {
        return Optional.ofNullable(tables.get(path));
    }

    synchronized TableInfo existing(TablePath path) throws SqlRefusedException {
        return find(path)
                .orElseThrow(() -> new SqlRefusedException("SQL validation failed. Object '" + path.name()
                        + "' not found within '" + path.catalog() + "." + path.database() + "'"));
    }

    synchronized void create(SqlCreateTable create, Names current) throws SqlRefusedException {
        TableInfo table = new TableReader(current, this::find).read(create);
        if (isFree(table.path(), create.isIfNotExists())) {
            put(table);
            makeTopic(table);
        }
    }

    synchronized void create(SqlCreateView create, Names current, String sql) throws SqlRefusedException {
        TableInfo table = view(create, current, sql);
        if (isFree(table.path(), create.isIfNotExists())) {
            put(table);
        }
    }

    synchronized void drop(TablePath path, boolean ifExists) throws SqlRefusedException {
        TableInfo table = tables.remove(path);
        if (table == null) {
            if (ifExists) {
                return;
            }
            throw new SqlRefusedException("Table with identifier '" + identifier(path) + "' does not exist.");
        }
        log.remove(path.toString());
        if (!table.view()) {
            topics.delete(table.topic());
        }
    }

    /** Replaces a table by what ALTER made of it. */
    synchronized void put(TableInfo table) {
        TableInfo defined = table.view() ? table : TableText.defined(table);
        tables.put(table.path(), defined);
        log.put(table.path().toString(), TextNode.valueOf(defined.definition()));
    }

    @Override
    public void close() throws IOException {
        log.close();
    }

    private boolean isFree(TablePath path, boolean ifNotExists) throws SqlRefusedException {
        if (!tables.containsKey(path)) {
            return true;
        }
        if (ifNotExists) {
            return false;
        }
        throw new SqlRefusedException("Table (or view) with identifier '" + identifier(path) + "' already exists.");
    }

    private void makeTopic(TableInfo table) {
        if (!table.view()) {
            int partitions =
                    table.distribution().map(TableInfo.Distribution::buckets).orElse(1);
            topics.create(
                    table.topic(),
                    partitions,
                    Map.of("cleanup.policy", table.options().getOrDefault("kafka.cleanup-policy", "delete")));
        }
    }

    private TableInfo view(SqlCreateView create, Names current, String sql) {
        TablePath path = current.path(create.getName().names);
        List<ColumnInfo> columns = new QueryColumns(current, this::find).of(create.getQuery());
        String definition = "CREATE VIEW " + path + sql.substring(afterName(create, sql));
        return new TableInfo(
                path,
                true,
                Optional.ofNullable(create.getComment()).orElse(""),
                columns,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                "",
                definition);
    }

    /** Where the text goes on after the view's name. */
    private static int afterName(SqlCreateView create, String sql) {
        int line = create.getName().getParserPosition().getEndLineNum();
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = sql.indexOf('\n', offset) + 1;
        }
        return Math.min(
                sql.length(), offset + create.getName().getParserPosition().getEndColumnNum());
    }

    private static String identifier(TablePath path) {
        return path.catalog() + "." + path.database() + "." + path.name();
    }
}
