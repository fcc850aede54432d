package io.headgate.lab.dialect;

import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.kafka.KafkaTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogDatabase;
import org.apache.flink.table.catalog.CatalogDatabaseImpl;
import org.apache.flink.table.catalog.ObjectPath;
import org.apache.flink.table.catalog.exceptions.DatabaseAlreadyExistException;
import org.apache.flink.table.catalog.exceptions.DatabaseNotEmptyException;
import org.apache.flink.table.catalog.exceptions.DatabaseNotExistException;
import org.apache.flink.table.catalog.exceptions.TableAlreadyExistException;
import org.apache.flink.table.catalog.exceptions.TableNotExistException;

/**
 * The one catalog of a lab, shared by all sessions, kept in a file. A table without a connector of its own is a topic.
 *
 * <p>What is not a table, a view, a function or a database (statistics, models) is inherited and lives only as long as the
 * process.
 */
public final class ConfluentCatalog extends FunctionsCatalog {
    private final CatalogFiles files;
    private final CatalogTables tables;

    /**
     * Opens the catalog that lies in the file, or an empty one.
     *
     * @param databaseId stands for the database wherever a name may stand
     */
    public ConfluentCatalog(String name, String database, String databaseId, Path file, KafkaTopics topics)
            throws IOException {
        this(name, database, databaseId, CatalogFiles.open(file), topics);
    }

    private ConfluentCatalog(String name, String database, String databaseId, CatalogFiles files, KafkaTopics topics) {
        super(name, database, databaseId, new CatalogFunctions(files, files.functions()));
        this.files = files;
        SortedMap<String, SortedMap<String, StoredTable>> known = files.tables();
        known.putIfAbsent(database, new TreeMap<>());
        this.tables = new CatalogTables(files, topics, known);
    }

    /** Ends the use of the file; sessions that close do not ({@link #close}). */
    public void shutdown() throws IOException {
        files.close();
    }

    /** Every table and view, ordered. */
    public List<TableInfo> describeAll() {
        List<TableInfo> all = new ArrayList<>();
        tables.databases()
                .forEach((database, content) ->
                        content.forEach((name, table) -> all.add(TableDescription.of(path(database, name), table))));
        return List.copyOf(all);
    }

    /** One table or view by its name; the database may be given by its id. */
    public Optional<TableInfo> describe(String database, String name) {
        String canonical = canonical(database);
        return tables.find(new ObjectPath(canonical, name))
                .map(table -> TableDescription.of(path(canonical, name), table));
    }

    private TablePath path(String database, String name) {
        return new TablePath(getName(), database, name);
    }

    // ---- databases

    @Override
    public List<String> listDatabases() {
        return List.copyOf(tables.databases().keySet());
    }

    @Override
    public boolean databaseExists(String database) {
        return tables.databases().containsKey(canonical(database));
    }

    @Override
    public CatalogDatabase getDatabase(String database) throws DatabaseNotExistException {
        requireDatabase(database);
        return new CatalogDatabaseImpl(Map.of(), null);
    }

    @Override
    public void createDatabase(String database, CatalogDatabase properties, boolean ignoreIfExists)
            throws DatabaseAlreadyExistException {
        if (databaseExists(database)) {
            if (ignoreIfExists) {
                return;
            }
            throw new DatabaseAlreadyExistException(getName(), database);
        }
        tables.createDatabase(database);
    }

    @Override
    public void dropDatabase(String database, boolean ignoreIfNotExists, boolean cascade)
            throws DatabaseNotExistException, DatabaseNotEmptyException {
        String canonical = canonical(database);
        SortedMap<String, StoredTable> content = tables.databases().get(canonical);
        if (content == null) {
            if (ignoreIfNotExists) {
                return;
            }
            throw new DatabaseNotExistException(getName(), database);
        }
        boolean empty = content.isEmpty() && functions().names(canonical).isEmpty();
        if (!empty && !cascade) {
            throw new DatabaseNotEmptyException(getName(), database);
        }
        for (String table : List.copyOf(content.keySet())) {
            tables.drop(new ObjectPath(canonical, table));
        }
        for (String function : functions().names(canonical)) {
            functions().remove(new ObjectPath(canonical, function));
        }
        tables.dropDatabase(canonical);
    }

    @Override
    public void alterDatabase(String database, CatalogDatabase properties, boolean ignoreIfNotExists)
            throws DatabaseNotExistException {
        if (!ignoreIfNotExists) {
            requireDatabase(database);
        }
    }

    private SortedMap<String, StoredTable> requireDatabase(String database) throws DatabaseNotExistException {
        SortedMap<String, StoredTable> content = tables.databases().get(canonical(database));
        if (content == null) {
            throw new DatabaseNotExistException(getName(), database);
        }
        return content;
    }

    // ---- tables and views

    @Override
    public List<String> listTables(String database) throws DatabaseNotExistException {
        return List.copyOf(requireDatabase(database).keySet());
    }

    @Override
    public List<String> listViews(String database) throws DatabaseNotExistException {
        return requireDatabase(database).entrySet().stream()
                .filter(entry -> entry.getValue().view())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean tableExists(ObjectPath path) {
        return find(path).isPresent();
    }

    @Override
    public CatalogBaseTable getTable(ObjectPath path) throws TableNotExistException {
        return require(path).seen();
    }

    private Optional<StoredTable> find(ObjectPath path) {
        return tables.find(canonical(path));
    }

    private StoredTable require(ObjectPath path) throws TableNotExistException {
        return find(path).orElseThrow(() -> new TableNotExistException(getName(), path));
    }

    @Override
    public void createTable(ObjectPath asked, CatalogBaseTable table, boolean ignoreIfExists)
            throws TableAlreadyExistException, DatabaseNotExistException {
        ObjectPath path = canonical(asked);
        requireDatabase(path.getDatabaseName());
        if (tableExists(path) && ignoreIfExists) {
            return;
        }
        if (tableExists(path) || !tables.create(path, table)) {
            throw new TableAlreadyExistException(getName(), path);
        }
    }

    @Override
    public void alterTable(ObjectPath asked, CatalogBaseTable table, boolean ignoreIfNotExists)
            throws TableNotExistException {
        ObjectPath path = canonical(asked);
        if (ignoreIfNotExists && !tableExists(path)) {
            return;
        }
        require(path);
        tables.alter(path, table);
    }

    @Override
    public void dropTable(ObjectPath asked, boolean ignoreIfNotExists) throws TableNotExistException {
        ObjectPath path = canonical(asked);
        if (ignoreIfNotExists && !tableExists(path)) {
            return;
        }
        require(path);
        tables.drop(path);
    }

    @Override
    public void renameTable(ObjectPath asked, String newName, boolean ignoreIfNotExists)
            throws TableNotExistException, TableAlreadyExistException {
        ObjectPath path = canonical(asked);
        if (ignoreIfNotExists && !tableExists(path)) {
            return;
        }
        StoredTable table = require(path);
        if (table.isDialect()) {
            throw new UnsupportedOperationException("A table cannot be renamed: its name is the name of a topic.");
        }
        ObjectPath renamed = new ObjectPath(path.getDatabaseName(), newName);
        if (tableExists(renamed)) {
            throw new TableAlreadyExistException(getName(), renamed);
        }
        tables.rename(path, renamed, table);
    }
}
