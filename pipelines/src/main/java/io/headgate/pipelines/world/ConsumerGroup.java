package io.headgate.pipelines.world;

import java.util.List;

/**
 * A Kafka consumer group that reads tables of the environment.
 *
 * @param active it has members now
 * @param ours it belongs to a statement that the world lists
 */
public record ConsumerGroup(String id, List<String> tables, boolean active, boolean ours) {
    public ConsumerGroup {
        tables = tables.stream().sorted().distinct().toList();
    }
}
