package io.headgate.platforms.flink.statements;

import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Topic;
import io.headgate.platforms.flink.savepoint.SavepointReader;
import io.headgate.platforms.flink.savepoint.SourceSplit;
import io.headgate.platforms.flink.store.JobTag;
import io.headgate.platforms.flink.store.SavepointStore;
import io.headgate.platforms.flink.store.StatementRecord;
import io.headgate.platforms.kafka.KafkaCluster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The positions that a savepoint holds, by table; unknown ones where this process cannot read it. */
public final class StoppedPositions {
    private final KafkaCluster kafka;
    private final SavepointStore store;

    public StoppedPositions(KafkaCluster kafka, SavepointStore store) {
        this.kafka = kafka;
        this.store = store;
    }

    /** Where the sources of a statement stood. */
    List<SourcePosition> of(StatementRecord record, String savepoint) {
        Map<String, JobTag.SourceTopic> sources =
                record.tag().map(JobTag::topics).orElse(Map.of());
        if (!store.usable()) {
            return sources.entrySet().stream()
                    .map(source -> new SourcePosition(
                            source.getKey(), Optional.of(source.getValue().id()), Map.of()))
                    .toList();
        }
        SortedMap<String, SortedMap<Integer, Long>> read = offsets(savepoint);
        SortedMap<String, Topic> topics = kafka.describe(read.keySet());
        resolve(read, topics, record.ends());
        return positions(read, topics, sources);
    }

    /** By topic and partition the next offset to read, as the savepoint has it; negative where nothing was read. */
    public SortedMap<String, SortedMap<Integer, Long>> offsets(String savepoint) {
        SortedMap<String, SortedMap<Integer, Long>> offsets = new TreeMap<>();
        try {
            for (SourceSplit split : SavepointReader.splits(savepoint)) {
                // Several sources may read one topic: reading again is better than losing.
                offsets.computeIfAbsent(split.topic(), topic -> new TreeMap<>())
                        .merge(split.partition(), split.next(), StoppedPositions::earlier);
            }
            return offsets;
        } catch (IOException e) {
            throw new PlatformException(
                    PlatformProblem.NO_POSITIONS,
                    "the savepoint " + savepoint + " cannot be read: " + e.getMessage(),
                    "look at the setting 'savepoints': the cluster and this process must both reach it",
                    e);
        }
    }

    private static long earlier(long left, long right) {
        if (left == SourceSplit.FROM_END) {
            return right;
        }
        return right == SourceSplit.FROM_END ? left : Math.min(left, right);
    }

    /** Puts offsets for "from the beginning" and, as they were before the stop, for "from the end". */
    private void resolve(
            SortedMap<String, SortedMap<Integer, Long>> read,
            SortedMap<String, Topic> topics,
            Map<String, Map<Integer, Long>> ends) {
        SortedMap<String, SortedMap<Integer, Long>> beginnings = kafka.beginnings(topics);
        read.forEach((topic, offsets) -> offsets.replaceAll((partition, next) -> {
            if (next == SourceSplit.FROM_BEGINNING) {
                return beginnings
                        .getOrDefault(topic, Collections.emptySortedMap())
                        .getOrDefault(partition, next);
            }
            return next == SourceSplit.FROM_END
                    ? ends.getOrDefault(topic, Map.of()).getOrDefault(partition, next)
                    : next;
        }));
    }

    private static List<SourcePosition> positions(
            SortedMap<String, SortedMap<Integer, Long>> read,
            SortedMap<String, Topic> topics,
            Map<String, JobTag.SourceTopic> sources) {
        List<SourcePosition> positions = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        sources.forEach((table, source) -> {
            named.add(source.name());
            Topic now = topics.get(source.name());
            boolean same = now != null && now.id().equals(source.id());
            positions.add(new SourcePosition(
                    table,
                    Optional.of(source.id()),
                    same ? read.getOrDefault(source.name(), Collections.emptySortedMap()) : Map.of()));
        });
        read.forEach((topic, offsets) -> {
            if (!named.contains(topic)) {
                positions.add(new SourcePosition(
                        topic, Optional.ofNullable(topics.get(topic)).map(Topic::id), offsets));
            }
        });
        return positions;
    }
}
