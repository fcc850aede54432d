package io.headgate.platforms.flink.store;

import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of statements: {@code statements/<statement>/<key of the stop>/headgate.json}, with the savepoint in the same
 * folder. A deleted statement whose job the JobManager still shows leaves a mark {@code gone-<job>}. Without a usable store there
 * are none.
 */
public final class StatementRecords {
    private static final String STATEMENTS = "statements";
    private static final String FILE = "/headgate.json";
    private static final String GONE = "gone-";

    private final SavepointStore store;

    public StatementRecords(SavepointStore store) {
        this.store = store;
    }

    /** Whether records can be kept. */
    public boolean usable() {
        return store.usable();
    }

    /** The folder of a stop, for the cluster: its savepoint goes there; where none is set, the cluster has its own. */
    public Optional<String> folder(String statement, String key) {
        return store.configured() ? Optional.of(store.address(path(statement) + "/" + key)) : Optional.empty();
    }

    public List<StatementRecord> all() {
        List<StatementRecord> records = new ArrayList<>();
        if (store.usable()) {
            for (String statement : store.list(STATEMENTS)) {
                records.addAll(in(STATEMENTS + "/" + statement));
            }
        }
        return List.copyOf(records);
    }

    public List<StatementRecord> of(String statement) {
        return store.usable() ? in(path(statement)) : List.of();
    }

    public Optional<StatementRecord> find(String statement, String key) {
        return store.usable() ? read(path(statement) + "/" + key) : Optional.empty();
    }

    public void write(StatementRecord record) {
        store.write(path(record.statement()) + "/" + record.key() + FILE, CanonicalJson.bytes(record));
    }

    /** Removes what is kept of one stop, its savepoint included. */
    public void remove(StatementRecord record) {
        store.delete(path(record.statement()) + "/" + record.key());
    }

    /** Marks a job as deleted. */
    public void markGone(String statement, String job) {
        if (store.usable()) {
            store.write(path(statement) + "/" + GONE + job, new byte[0]);
        }
    }

    /** Jobs that are deleted, though the JobManager may still show them. */
    public List<String> gone() {
        List<String> gone = new ArrayList<>();
        if (store.usable()) {
            for (String statement : store.list(STATEMENTS)) {
                gone.addAll(marks(STATEMENTS + "/" + statement));
            }
        }
        return gone;
    }

    /** As {@link #gone()}, of one statement. */
    public List<String> gone(String statement) {
        return store.usable() ? marks(path(statement)) : List.of();
    }

    public void unmark(String statement, String job) {
        store.delete(path(statement) + "/" + GONE + job);
        if (store.list(path(statement)).isEmpty()) {
            store.delete(path(statement));
        }
    }

    private List<String> marks(String folder) {
        return store.list(folder).stream()
                .filter(name -> name.startsWith(GONE))
                .map(name -> name.substring(GONE.length()))
                .toList();
    }

    private List<StatementRecord> in(String folder) {
        List<StatementRecord> records = new ArrayList<>();
        for (String key : store.list(folder)) {
            if (!key.startsWith(GONE)) {
                read(folder + "/" + key).ifPresent(records::add);
            }
        }
        return records;
    }

    private Optional<StatementRecord> read(String folder) {
        return store.read(folder + FILE).map(bytes -> parse(bytes, folder));
    }

    private static StatementRecord parse(byte[] bytes, String folder) {
        try {
            return CanonicalJson.read(bytes, StatementRecord.class);
        } catch (IOException e) {
            throw new PlatformException(
                    PlatformProblem.BAD_ANSWER,
                    "the record in " + folder + " cannot be read",
                    "use the headgate that wrote it, or a newer one",
                    e);
        }
    }

    private static String path(String statement) {
        return STATEMENTS + "/" + SavepointStore.encoded(statement);
    }
}
