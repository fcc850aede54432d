package io.headgate.lab.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The Kafka side of an engine, for the Kafka REST interface. Methods ask the broker and may take some milliseconds. */
public interface Topics {
    /** All topics but internal ones, by name. */
    List<TopicInfo> list();

    /** One topic, internal ones too. */
    Optional<TopicInfo> find(String topic);

    /**
     * Makes a topic.
     *
     * @param configs broker's options such as {@code cleanup.policy}
     * @return false when there is one of that name
     */
    boolean create(String topic, int partitions, Map<String, String> configs);

    /** Deletes a topic; false when there is none. */
    boolean delete(String topic);

    /** First and next offset by partition; empty when there is no such topic. */
    SortedMap<Integer, OffsetRange> offsets(String topic);

    /** Bytes kept of a topic, 0 when there is no such topic. */
    long retainedBytes(String topic);

    /** Names of consumer groups, ordered. */
    List<String> groups();

    /** How far a group is behind, by topic and partition; empty for a group that does not exist. */
    List<GroupLag> lag(String group);

    /**
     * One topic.
     *
     * @param id Kafka's topic id, another one after the topic was dropped and made again
     * @param configs options that differ from the broker's defaults
     */
    record TopicInfo(String name, String id, int partitions, boolean internal, SortedMap<String, String> configs) {}

    /** First offset kept, and the offset that the next record will have. */
    record OffsetRange(long earliest, long end) {}

    /** Position of a consumer group in one partition. */
    record GroupLag(String topic, int partition, long committed, long end) {
        public long lag() {
            return Math.max(0, end - committed);
        }
    }
}
