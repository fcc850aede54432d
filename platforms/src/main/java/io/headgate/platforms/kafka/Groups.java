package io.headgate.platforms.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** The consumer groups of a cluster, in two calls however many there are. */
public final class Groups {
    /**
     * A consumer group.
     *
     * @param active it has members now
     * @param topics those of which it has committed offsets
     */
    public record Group(String id, boolean active, SortedSet<String> topics) {}

    private Groups() {}

    public static List<Group> of(KafkaCluster cluster) {
        SortedMap<String, Boolean> active = new TreeMap<>();
        for (GroupListing listing : cluster.get(cluster.admin()
                .listGroups(ListGroupsOptions.forConsumerGroups())
                .all())) {
            active.put(
                    listing.groupId(),
                    listing.groupState()
                            .filter(state -> state != GroupState.EMPTY)
                            .isPresent());
        }
        if (active.isEmpty()) {
            return List.of();
        }
        Map<String, ListConsumerGroupOffsetsSpec> asked = new TreeMap<>();
        active.keySet().forEach(id -> asked.put(id, new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                cluster.get(cluster.admin().listConsumerGroupOffsets(asked).all());
        List<Group> groups = new ArrayList<>();
        active.forEach((id, members) -> {
            SortedSet<String> topics = new TreeSet<>();
            committed.getOrDefault(id, Map.of()).keySet().forEach(partition -> topics.add(partition.topic()));
            groups.add(new Group(id, members, topics));
        });
        return List.copyOf(groups);
    }
}
