package io.headgate.lab.dialect;

import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.kafka.KafkaTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogDatabase;
import org.apache.flink.table.catalog.CatalogDatabaseImpl;
import org.apache.flink.table.catalog.CatalogFunction;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.GenericInMemoryCatalog;
import org.apache.flink.table.catalog.ObjectPath;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.TableDistribution;
import org.apache.flink.table.catalog.exceptions.DatabaseAlreadyExistException;
import org.apache.flink.table.catalog.exceptions.DatabaseNotEmptyException;
import org.apache.flink.table.catalog.exceptions.DatabaseNotExistException;
import org.apache.flink.table.catalog.exceptions.FunctionAlreadyExistException;
import org.apache.flink.table.catalog.exceptions.FunctionNotExistException;
import org.apache.flink.table.catalog.exceptions.TableAlreadyExistException;
import org.apache.flink.table.catalog.exceptions.TableNotExistException;

/**
 * The one catalog of a lab, shared by all sessions, kept in files. A table without a connector of its own is a topic: creating,
 * altering and dropping the one does it to the other.
 *
 * <p>The database answers to its id too ({@code lkc-...}), as in Confluent Cloud. What is not a table, a view or a database
 * (functions, statistics) is inherited and lives only as long as the process.
 */
public final class ConfluentCatalog extends GenericInMemoryCatalog {
    private final String databaseId;
    private final CatalogFiles files;
    private final KafkaTopics topics;
    private final SortedMap<String, SortedMap<String, StoredTable>> databases = new ConcurrentSkipListMap<>();

    /**
     * Opens the catalog that lies in the file, or an empty one.
     *
     * @param databaseId stands for the database wherever a name may stand
     */
    public ConfluentCatalog(String name, String database, String databaseId, Path file, KafkaTopics topics)
            throws IOException {
        super(name, database);
        this.databaseId = databaseId;
        this.topics = topics;
        databases.put(database, new ConcurrentSkipListMap<>());
        this.files = CatalogFiles.open(
                file,
                found -> databases.put(found, new ConcurrentSkipListMap<>()),
                (path, table) -> tables(path.getDatabaseName()).put(path.getObjectName(), table));
    }

    /** Of a database that exists, or existed when this was asked for. */
    private SortedMap<String, StoredTable> tables(String database) {
        return databases.computeIfAbsent(database, name -> new ConcurrentSkipListMap<>());
    }

    /** Ends the use of the file; sessions that close do not ({@link #close}). */
    public void shutdown() throws IOException {
        files.close();
    }

    /** Every table and view, ordered. */
    public List<TableInfo> describeAll() {
        List<TableInfo> all = new ArrayList<>();
        databases.forEach((database, tables) ->
                tables.forEach((name, table) -> all.add(TableDescription.of(path(database, name), table))));
        return List.copyOf(all);
    }

    /** One table or view by its name; the database may be given by its id. */
    public Optional<TableInfo> describe(String database, String name) {
        String canonical = canonical(database);
        return Optional.ofNullable(databases.get(canonical))
                .map(tables -> tables.get(name))
                .map(table -> TableDescription.of(path(canonical, name), table));
    }

    private TablePath path(String database, String name) {
        return new TablePath(getName(), database, name);
    }

    /** The database's name, whether it is given by name or by id. */
    public String canonical(String database) {
        return database.equals(databaseId) ? getDefaultDatabase() : database;
    }

    private ObjectPath canonical(ObjectPath path) {
        return new ObjectPath(canonical(path.getDatabaseName()), path.getObjectName());
    }

    // ---- databases

    @Override
    public List<String> listDatabases() {
        return List.copyOf(databases.keySet());
    }

    @Override
    public boolean databaseExists(String database) {
        return databases.containsKey(canonical(database));
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
        files.createDatabase(database);
        databases.put(database, new ConcurrentSkipListMap<>());
    }

    @Override
    public void dropDatabase(String database, boolean ignoreIfNotExists, boolean cascade)
            throws DatabaseNotExistException, DatabaseNotEmptyException {
        String canonical = canonical(database);
        SortedMap<String, StoredTable> tables = databases.get(canonical);
        if (tables == null) {
            if (ignoreIfNotExists) {
                return;
            }
            throw new DatabaseNotExistException(getName(), database);
        }
        if (!tables.isEmpty() && !cascade) {
            throw new DatabaseNotEmptyException(getName(), database);
        }
        for (String table : List.copyOf(tables.keySet())) {
            drop(new ObjectPath(canonical, table));
        }
        files.dropDatabase(canonical);
        databases.remove(canonical);
    }

    @Override
    public void alterDatabase(String database, CatalogDatabase properties, boolean ignoreIfNotExists)
            throws DatabaseNotExistException {
        if (!ignoreIfNotExists) {
            requireDatabase(database);
        }
    }

    private SortedMap<String, StoredTable> requireDatabase(String database) throws DatabaseNotExistException {
        SortedMap<String, StoredTable> tables = databases.get(canonical(database));
        if (tables == null) {
            throw new DatabaseNotExistException(getName(), database);
        }
        return tables;
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
        return Optional.ofNullable(databases.get(canonical(path.getDatabaseName())))
                .map(tables -> tables.get(path.getObjectName()));
    }

    private StoredTable require(ObjectPath path) throws TableNotExistException {
        return find(path).orElseThrow(() -> new TableNotExistException(getName(), path));
    }

    @Override
    public void createTable(ObjectPath asked, CatalogBaseTable table, boolean ignoreIfExists)
            throws TableAlreadyExistException, DatabaseNotExistException {
        ObjectPath path = canonical(asked);
        SortedMap<String, StoredTable> tables = requireDatabase(path.getDatabaseName());
        if (tables.containsKey(path.getObjectName())) {
            if (ignoreIfExists) {
                return;
            }
            throw new TableAlreadyExistException(getName(), path);
        }
        StoredTable stored = StoredTable.of(normalized(table));
        if (stored.isDialect()) {
            // A topic that is there already is what an interrupted CREATE TABLE left behind.
            topics.create(path.getObjectName(), buckets(table), topicConfig(stored));
        }
        synchronized (this) {
            if (tables.containsKey(path.getObjectName())) {
                throw new TableAlreadyExistException(getName(), path);
            }
            put(path, stored);
        }
    }

    /** Writes out the options that a client of Confluent Cloud would find on the table although it did not set them. */
    private static CatalogBaseTable normalized(CatalogBaseTable table) {
        if (!(table instanceof ResolvedCatalogTable resolved) || !ConfluentTableFactory.isDialect(table.getOptions())) {
            return table;
        }
        boolean key = resolved.getResolvedSchema().getPrimaryKey().isPresent();
        Map<String, String> options = new LinkedHashMap<>(resolved.getOptions());
        options.put(ChangelogKind.OPTION, ChangelogKind.of(options, key).text());
        options.put("connector", ConfluentTableFactory.CONNECTOR);
        CatalogTable.Builder complete = CatalogTable.newBuilder()
                .schema(resolved.getUnresolvedSchema())
                .comment(resolved.getComment())
                .partitionKeys(resolved.getPartitionKeys())
                .options(options);
        complete.distribution(resolved.getDistribution()
                .orElseGet(() -> TableDistribution.ofUnknown(List.of(), TopicConfig.DEFAULT_BUCKETS)));
        return new ResolvedCatalogTable(complete.build(), resolved.getResolvedSchema());
    }

    private static int buckets(CatalogBaseTable table) {
        return table instanceof CatalogTable declared
                ? declared.getDistribution()
                        .flatMap(TableDistribution::getBucketCount)
                        .orElse(TopicConfig.DEFAULT_BUCKETS)
                : TopicConfig.DEFAULT_BUCKETS;
    }

    private static SortedMap<String, String> topicConfig(StoredTable table) {
        CatalogBaseTable declared = table.declared();
        boolean key = declared.getUnresolvedSchema().getPrimaryKey().isPresent();
        return TopicConfig.of(declared.getOptions(), ChangelogKind.of(declared.getOptions(), key));
    }

    @Override
    public void alterTable(ObjectPath asked, CatalogBaseTable table, boolean ignoreIfNotExists)
            throws TableNotExistException {
        ObjectPath path = canonical(asked);
        if (ignoreIfNotExists && !tableExists(path)) {
            return;
        }
        require(path);
        StoredTable stored = StoredTable.of(normalized(table));
        if (stored.isDialect()) {
            topics.configure(path.getObjectName(), topicConfig(stored));
        }
        put(path, stored);
    }

    @Override
    public void dropTable(ObjectPath asked, boolean ignoreIfNotExists) throws TableNotExistException {
        ObjectPath path = canonical(asked);
        if (ignoreIfNotExists && !tableExists(path)) {
            return;
        }
        require(path);
        drop(path);
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
        put(renamed, table);
        remove(path);
    }

    /** The topic goes first: a table without topic can be dropped again, a topic without table would come back with old records. */
    private void drop(ObjectPath path) {
        if (find(path).map(StoredTable::isDialect).orElse(false)) {
            topics.delete(path.getObjectName());
        }
        remove(path);
    }

    private synchronized void put(ObjectPath path, StoredTable table) {
        files.write(path, table);
        tables(path.getDatabaseName()).put(path.getObjectName(), table);
    }

    private synchronized void remove(ObjectPath path) {
        files.delete(path);
        tables(path.getDatabaseName()).remove(path.getObjectName());
    }

    // ---- functions: the superclass is not made for several threads

    @Override
    public synchronized void createFunction(ObjectPath path, CatalogFunction function, boolean ignoreIfExists)
            throws FunctionAlreadyExistException, DatabaseNotExistException {
        super.createFunction(canonical(path), function, ignoreIfExists);
    }

    @Override
    public synchronized void dropFunction(ObjectPath path, boolean ignoreIfNotExists) throws FunctionNotExistException {
        super.dropFunction(canonical(path), ignoreIfNotExists);
    }

    @Override
    public synchronized boolean functionExists(ObjectPath path) {
        return super.functionExists(canonical(path));
    }

    @Override
    public synchronized CatalogFunction getFunction(ObjectPath path) throws FunctionNotExistException {
        return super.getFunction(canonical(path));
    }
}
