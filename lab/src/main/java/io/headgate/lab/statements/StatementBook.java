package io.headgate.lab.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.pools.PoolBook;
import io.headgate.lab.sql.StatementReader;
import io.headgate.lab.sql.StatementSummary;
import io.headgate.lab.store.RecordLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** All statements: in memory by name, on disk by the same name, and which of them are on the move. */
final class StatementBook implements AutoCloseable {
    private final LabIdentity identity;
    private final PoolBook pools;
    private final RecordLog log;
    private final ConcurrentSkipListMap<String, StatementEntry> byName = new ConcurrentSkipListMap<>();
    private final Set<StatementEntry> moving = ConcurrentHashMap.newKeySet();

    /** What is gone, and until when lists still show it. */
    private final ConcurrentSkipListMap<String, Ghost> ghosts = new ConcurrentSkipListMap<>();

    private record Ghost(StatementRecord record, Instant until) {}

    private StatementBook(LabIdentity identity, PoolBook pools, RecordLog log) {
        this.identity = identity;
        this.pools = pools;
        this.log = log;
    }

    static StatementBook open(Path file, LabIdentity identity, PoolBook pools) throws IOException {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        StatementBook book = new StatementBook(identity, pools, RecordLog.open(file, kept));
        kept.forEach((name, node) -> book.restore(StatementCodec.read(name, node)));
        return book;
    }

    private void restore(StatementRecord record) {
        StatementEntry entry = entry(record);
        byName.put(record.name(), entry);
        StatementState state = record.state();
        if (state.submitted() && state.phase().isOccupying() && occupies(entry)) {
            occupy(entry);
            pools.release(entry.occupiedPool(), -entry.occupiedCfus());
        }
        track(entry);
    }

    /** An entry for a record, not yet in the book. */
    StatementEntry entry(StatementRecord record) {
        return new StatementEntry(record, () -> read(record));
    }

    private Optional<StatementSummary> read(StatementRecord record) {
        try {
            return Optional.of(StatementReader.read(
                            record.sql(),
                            identity.names(
                                    record.property("sql.current-catalog"), record.property("sql.current-database")))
                    .summary());
        } catch (SqlRefusedException e) {
            // The engine may know more of SQL than the parser does; if not, it will say so better.
            return Optional.empty();
        }
    }

    /** Adds an entry; false when its name is taken. */
    boolean add(StatementEntry entry) {
        StatementRecord record = entry.record();
        if (byName.putIfAbsent(record.name(), entry) != null) {
            return false;
        }
        ghosts.remove(record.name());
        save(entry, record);
        return true;
    }

    Optional<StatementEntry> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<StatementEntry> all() {
        return byName.values();
    }

    /** Those whose phase is about to change. */
    Set<StatementEntry> moving() {
        return moving;
    }

    /** What a list shows: what is there, and for a while what no longer is. */
    NavigableMap<String, StatementRecord> listed(Instant now) {
        NavigableMap<String, StatementRecord> listed = new TreeMap<>();
        ghosts.values().removeIf(ghost -> ghost.until().isBefore(now));
        ghosts.forEach((name, ghost) -> listed.put(name, ghost.record()));
        byName.forEach((name, entry) -> listed.put(name, entry.record()));
        return listed;
    }

    /** Writes a changed record down; the caller holds the entry's monitor. */
    void save(StatementEntry entry, StatementRecord next) {
        entry.setRecord(next);
        log.put(next.name(), StatementCodec.write(next));
        if (!next.state().phase().isOccupying() && !entry.occupiedPool().isEmpty()) {
            pools.release(entry.occupiedPool(), entry.occupiedCfus());
            entry.setOccupied("", 0);
        }
        track(entry);
    }

    /** Takes room in the statement's pool; false when there is none. */
    boolean reserve(StatementEntry entry) {
        if (!occupies(entry) || !entry.occupiedPool().isEmpty()) {
            return true;
        }
        StatementRecord record = entry.record();
        if (!pools.reserve(record.pool(identity.computePool()), record.cfus())) {
            return false;
        }
        occupy(entry);
        return true;
    }

    /** Forgets a statement; a second call does nothing, even when its name is taken again. */
    void remove(StatementEntry entry, Instant now, Duration listLag) {
        StatementRecord record = entry.record();
        moving.remove(entry);
        if (byName.get(record.name()) != entry) {
            return;
        }
        if (!listLag.isZero()) {
            ghosts.put(record.name(), new Ghost(record, now.plus(listLag)));
        }
        // First the file: as soon as the name is free, somebody else may write under it.
        log.remove(record.name());
        byName.remove(record.name(), entry);
    }

    /** Rewrites the file when most of it is history. */
    void tidy() throws IOException {
        if (log.mostlyHistory()) {
            synchronized (log) {
                Map<String, JsonNode> values = new LinkedHashMap<>();
                byName.forEach((name, entry) -> values.put(name, StatementCodec.write(entry.record())));
                log.rewrite(values);
            }
        }
    }

    @Override
    public void close() throws IOException {
        log.close();
    }

    private void track(StatementEntry entry) {
        if (entry.state().phase().isTransient()) {
            moving.add(entry);
        } else {
            moving.remove(entry);
        }
    }

    private void occupy(StatementEntry entry) {
        entry.setOccupied(
                entry.record().pool(identity.computePool()), entry.record().cfus());
    }

    private static boolean occupies(StatementEntry entry) {
        Optional<StatementTraits> traits = entry.state().traits();
        if (traits.isPresent()) {
            return traits.get().kind().isJob() && !traits.get().bounded();
        }
        return entry.reading()
                .map(reading -> reading.kind().isJob() && !reading.bounded())
                .orElse(false);
    }
}
