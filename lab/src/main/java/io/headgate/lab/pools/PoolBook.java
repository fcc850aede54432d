package io.headgate.lab.pools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;
import io.headgate.lab.store.RecordLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All pools, kept over restarts, and how many CFUs of each are in use, which is counted anew. */
public final class PoolBook implements AutoCloseable {
    private final Clock clock;
    private final LabIdentity identity;
    private final RecordLog log;
    private final NavigableMap<String, Pool> pools = new TreeMap<>();
    private final Map<String, AtomicInteger> used = new TreeMap<>();

    private PoolBook(Clock clock, LabIdentity identity, RecordLog log) {
        this.clock = clock;
        this.identity = identity;
        this.log = log;
    }

    /**
     * Opens the book; a new one holds the default pool.
     *
     * @param maxCfu of the default pool
     */
    public static PoolBook open(Path file, LabIdentity identity, int maxCfu, Clock clock) throws IOException {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        PoolBook book = new PoolBook(clock, identity, RecordLog.open(file, kept));
        kept.forEach((id, node) -> book.pools.put(id, Pool.fromStore(id, node)));
        Pool standard = book.pools.get(identity.computePool());
        if (standard == null || standard.maxCfu() != maxCfu) {
            Instant now = clock.instant();
            book.put(new Pool(identity.computePool(), now, now, now, 1, book.standardSpec(maxCfu)));
        }
        return book;
    }

    public synchronized Optional<Pool> find(String id) {
        return Optional.ofNullable(pools.get(id));
    }

    synchronized NavigableMap<String, Pool> all() {
        return new TreeMap<>(pools);
    }

    synchronized Pool create(ObjectNode spec, Instant ready) {
        int number = pools.size() + 1;
        String id = id(number);
        while (pools.containsKey(id)) {
            number++;
            id = id(number);
        }
        Instant now = clock.instant();
        Pool pool = new Pool(id, now, now, ready, 1, spec);
        put(pool);
        return pool;
    }

    synchronized void put(Pool pool) {
        pools.put(pool.id(), pool);
        log.put(pool.id(), pool.toStore());
    }

    synchronized void remove(String id) {
        pools.remove(id);
        log.remove(id);
    }

    /** Takes CFUs of a pool when it has so many left. */
    public synchronized boolean reserve(String pool, int cfus) {
        int max = find(pool).map(Pool::maxCfu).orElse(0);
        AtomicInteger count = count(pool);
        if (count.get() + cfus > max) {
            return false;
        }
        count.addAndGet(cfus);
        return true;
    }

    /** Gives CFUs back, or (negative) takes them without asking, for what runs already. */
    public synchronized void release(String pool, int cfus) {
        count(pool).addAndGet(-cfus);
    }

    synchronized int used(String pool) {
        return count(pool).get();
    }

    Instant now() {
        return clock.instant();
    }

    LabIdentity identity() {
        return identity;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }

    private AtomicInteger count(String pool) {
        return used.computeIfAbsent(pool, id -> new AtomicInteger());
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "lfcp-lab%03d", number);
    }

    private ObjectNode standardSpec(int maxCfu) {
        ObjectNode spec = Json.object()
                .put("display_name", "lab")
                .put("cloud", identity.cloud().toUpperCase(Locale.ROOT))
                .put("region", identity.region())
                .put("max_cfu", maxCfu)
                .put("default_pool", true);
        spec.putObject("environment").put("id", identity.environment());
        return spec;
    }
}
