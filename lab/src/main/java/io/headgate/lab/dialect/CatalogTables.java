package io.headgate.lab.dialect;

import io.headgate.lab.kafka.KafkaTopics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.ObjectPath;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.TableDistribution;

/**
 * The databases of a catalog with their tables and views, kept in its file. A table without a connector of its own is a topic:
 * creating, altering and dropping the one does it to the other. Databases are given by name, never by id.
 */
final class CatalogTables {
    private final CatalogFiles files;
    private final KafkaTopics topics;
    private final SortedMap<String, SortedMap<String, StoredTable>> databases = new ConcurrentSkipListMap<>();

    /** @param known what the file says there is, databases without tables too */
    CatalogTables(
            CatalogFiles files, KafkaTopics topics, SortedMap<String, ? extends SortedMap<String, StoredTable>> known) {
        this.files = files;
        this.topics = topics;
        known.forEach((database, tables) -> databases.put(database, new ConcurrentSkipListMap<>(tables)));
    }

    /** A live view of all databases. */
    SortedMap<String, SortedMap<String, StoredTable>> databases() {
        return databases;
    }

    Optional<StoredTable> find(ObjectPath path) {
        return Optional.ofNullable(databases.get(path.getDatabaseName()))
                .map(tables -> tables.get(path.getObjectName()));
    }

    void createDatabase(String database) {
        files.createDatabase(database);
        databases.put(database, new ConcurrentSkipListMap<>());
    }

    void dropDatabase(String database) {
        files.dropDatabase(database);
        databases.remove(database);
    }

    /** Creates what the database does not have; false when another session was quicker. */
    boolean create(ObjectPath path, CatalogBaseTable table) {
        StoredTable stored = StoredTable.of(normalized(table));
        if (stored.isDialect()) {
            // A topic that is there already is what an interrupted CREATE TABLE left behind.
            topics.create(path.getObjectName(), buckets(table), topicConfig(stored));
        }
        synchronized (this) {
            if (find(path).isPresent()) {
                return false;
            }
            put(path, stored);
            return true;
        }
    }

    void alter(ObjectPath path, CatalogBaseTable table) {
        StoredTable stored = StoredTable.of(normalized(table));
        if (stored.isDialect()) {
            topics.configure(path.getObjectName(), topicConfig(stored));
        }
        put(path, stored);
    }

    /** The topic goes first: a table without topic can be dropped again, a topic without table would come back with old records. */
    void drop(ObjectPath path) {
        if (find(path).map(StoredTable::isDialect).orElse(false)) {
            topics.delete(path.getObjectName());
        }
        remove(path);
    }

    synchronized void rename(ObjectPath from, ObjectPath to, StoredTable table) {
        put(to, table);
        remove(from);
    }

    private synchronized void put(ObjectPath path, StoredTable table) {
        files.write(path, table);
        tables(path).put(path.getObjectName(), table);
    }

    private synchronized void remove(ObjectPath path) {
        files.delete(path);
        tables(path).remove(path.getObjectName());
    }

    /** Of a database that exists, or existed when this was asked for. */
    private SortedMap<String, StoredTable> tables(ObjectPath path) {
        return databases.computeIfAbsent(path.getDatabaseName(), name -> new ConcurrentSkipListMap<>());
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
}
