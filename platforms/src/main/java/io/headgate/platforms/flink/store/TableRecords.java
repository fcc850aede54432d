package io.headgate.platforms.flink.store;

import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The records of tables: {@code tables/<table>.json}. Without a usable store there are none. */
public final class TableRecords {
    private static final String TABLES = "tables";
    private static final String SUFFIX = ".json";

    private final SavepointStore store;

    public TableRecords(SavepointStore store) {
        this.store = store;
    }

    public boolean usable() {
        return store.usable();
    }

    /** All, in the order in which they were made. */
    public List<TableRecord> all() {
        if (!store.usable()) {
            return List.of();
        }
        return store.list(TABLES).stream()
                .flatMap(file -> store.read(TABLES + "/" + file).stream().map(bytes -> parse(bytes, file)))
                .sorted(Comparator.comparingLong(TableRecord::made).thenComparing(TableRecord::table))
                .toList();
    }

    /** What changes whenever a record does. */
    public String signature() {
        return store.usable() ? store.signature(TABLES) : "";
    }

    public Optional<TableRecord> find(String table) {
        return store.usable() ? store.read(path(table)).map(bytes -> parse(bytes, table)) : Optional.empty();
    }

    public void write(TableRecord record) {
        if (store.usable()) {
            store.write(path(record.table()), CanonicalJson.bytes(record));
        }
    }

    public void remove(String table) {
        if (store.usable()) {
            store.delete(path(table));
        }
    }

    private static TableRecord parse(byte[] bytes, String name) {
        try {
            return CanonicalJson.read(bytes, TableRecord.class);
        } catch (IOException e) {
            throw new PlatformException(
                    PlatformProblem.BAD_ANSWER,
                    "the record of table " + name + " cannot be read",
                    "use the headgate that wrote it, or a newer one",
                    e);
        }
    }

    private static String path(String table) {
        return TABLES + "/" + SavepointStore.encoded(table) + SUFFIX;
    }
}
