package io.headgate.platforms.confluent;

import io.headgate.pipelines.snapshot.Changelog;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.confluent.statements.TableFacts;
import io.headgate.platforms.confluent.tables.ConfluentTables;
import io.headgate.platforms.confluent.topics.ConfluentTopics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What starting a statement asks about tables, answered by topics and catalog. To ask the catalog takes a statement of its own, a second
 * or more in which nobody writes when positions are carried over; so what was seen a while ago counts, of the same topic. Should
 * somebody have altered the table since, the service refuses the new statement, or takes hints where a reference would have done.
 */
final class KnownTables implements TableFacts {
    private static final Duration COUNTS = Duration.ofMinutes(10);

    private final ConfluentTopics topics;
    private final ConfluentTables tables;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(boolean upsert, long at) {
        boolean counts() {
            return System.nanoTime() - at < COUNTS.toNanos();
        }
    }

    KnownTables(ConfluentTopics topics, ConfluentTables tables) {
        this.topics = topics;
        this.tables = tables;
    }

    /** An observation has shown these. */
    void remember(Collection<WorldTable> observed) {
        seen.values().removeIf(old -> !old.counts());
        observed.forEach(table -> table.topicId().ifPresent(topic -> remember(topic, table)));
    }

    private boolean remember(String topic, WorldTable table) {
        boolean upsert = upsert(table);
        seen.put(topic, new Seen(upsert, System.nanoTime()));
        return upsert;
    }

    @Override
    public Optional<String> topicId(String table) {
        return topics.idOf(table);
    }

    @Override
    public List<String> recentTopicIds(Collection<String> names) {
        return List.copyOf(topics.recentIds(names).values());
    }

    @Override
    public boolean hasTopic(String table) {
        return topics.exists(table);
    }

    @Override
    public boolean isUpsert(String table) {
        Optional<Seen> known = seen.isEmpty()
                ? Optional.empty()
                : topics.idOf(table).map(seen::get).filter(Seen::counts);
        return known.map(Seen::upsert).orElseGet(() -> asked(table));
    }

    private boolean asked(String table) {
        return tables.find(table)
                .map(found ->
                        found.topicId().map(topic -> remember(topic, found)).orElseGet(() -> upsert(found)))
                .orElse(false);
    }

    private static boolean upsert(WorldTable table) {
        return table.shape().changelog() == Changelog.UPSERT;
    }
}
