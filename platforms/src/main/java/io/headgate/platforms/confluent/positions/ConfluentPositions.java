package io.headgate.platforms.confluent.positions;

import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.Lag;
import io.headgate.platforms.Positions;
import io.headgate.platforms.confluent.http.Api;
import io.headgate.platforms.confluent.topics.ConfluentTopics;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * Positions as far as the service tells them. By REST the ends of topics are not told, only which topics they are; Kafka itself
 * tells them where the environment says how to reach it. How far a statement is behind is a metric, a minute old.
 */
public final class ConfluentPositions implements Positions {
    private final ConfluentTopics topics;
    private final Telemetry telemetry;
    private final KafkaAccess kafka;

    public ConfluentPositions(ConfluentTopics topics, KafkaAccess kafka, Api telemetry, Clock clock) {
        this.topics = topics;
        this.kafka = kafka;
        this.telemetry = new Telemetry(telemetry, clock);
    }

    @Override
    public List<SourcePosition> ends(List<String> tables) {
        SortedMap<String, SortedMap<Integer, Long>> offsets =
                kafka.cluster().map(cluster -> cluster.ends(tables)).orElse(Collections.emptySortedMap());
        return tables.stream()
                .map(table -> new SourcePosition(
                        table, topics.idOf(table), offsets.getOrDefault(table, Collections.emptySortedMap())))
                .toList();
    }

    @Override
    public Lag lag(String statement, List<SourcePosition> ends) {
        OptionalLong pending = telemetry.pendingRecords(statement);
        String says = pending.isPresent()
                ? statement + " has " + pending.getAsLong() + " records to read, by the service's metric"
                : "there is no metric of " + statement + " yet";
        return new Lag(pending, false, says);
    }
}
