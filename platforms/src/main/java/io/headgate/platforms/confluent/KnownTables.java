package io.headgate.platforms.confluent;

import io.headgate.pipelines.snapshot.Changelog;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.confluent.statements.TableFacts;
import io.headgate.platforms.confluent.tables.ConfluentTables;
import io.headgate.platforms.confluent.topics.ConfluentTopics;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What starting a statement asks about tables, answered by topics and catalog. */
final class KnownTables implements TableFacts {
    private final ConfluentTopics topics;
    private final ConfluentTables tables;

    KnownTables(ConfluentTopics topics, ConfluentTables tables) {
        this.topics = topics;
        this.tables = tables;
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
        return tables.find(table)
                .map(WorldTable::shape)
                .filter(shape -> shape.changelog() == Changelog.UPSERT)
                .isPresent();
    }
}
