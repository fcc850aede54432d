package io.headgate.lab.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Topics;
import io.headgate.lab.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Topics that hold no records, only their number. */
final class SimulatedTopics implements Topics {
    private static final int BYTES_PER_RECORD = 100;

    private final TreeMap<String, Topic> topics = new TreeMap<>();

    private static final class Topic {
        private final String id;
        private final SortedMap<String, String> configs;
        private final long[] ends;

        Topic(String id, int partitions, Map<String, String> configs) {
            this.id = id;
            this.configs = Collections.unmodifiableSortedMap(new TreeMap<>(configs));
            this.ends = new long[partitions];
        }
    }

    @Override
    public synchronized List<TopicInfo> list() {
        List<TopicInfo> list = new ArrayList<>();
        topics.forEach((name, topic) -> list.add(info(name, topic)));
        return list;
    }

    @Override
    public synchronized Optional<TopicInfo> find(String topic) {
        return Optional.ofNullable(topics.get(topic)).map(found -> info(topic, found));
    }

    @Override
    public synchronized boolean create(String topic, int partitions, Map<String, String> configs) {
        return topics.putIfAbsent(topic, new Topic(UUID.randomUUID().toString(), partitions, configs)) == null;
    }

    @Override
    public synchronized boolean delete(String topic) {
        return topics.remove(topic) != null;
    }

    @Override
    public synchronized SortedMap<Integer, OffsetRange> offsets(String topic) {
        TreeMap<Integer, OffsetRange> offsets = new TreeMap<>();
        Topic found = topics.get(topic);
        if (found != null) {
            for (int partition = 0; partition < found.ends.length; partition++) {
                offsets.put(partition, new OffsetRange(0, found.ends[partition]));
            }
        }
        return offsets;
    }

    @Override
    public synchronized long retainedBytes(String topic) {
        Topic found = topics.get(topic);
        return found == null ? 0 : Arrays.stream(found.ends).sum() * BYTES_PER_RECORD;
    }

    /** Simulated statements read without groups. */
    @Override
    public List<String> groups() {
        return List.of();
    }

    @Override
    public List<GroupLag> lag(String group) {
        return List.of();
    }

    /** Adds records, spread evenly; to a topic that is gone nothing is added. */
    synchronized void append(String topic, long records) {
        Topic found = topics.get(topic);
        if (found != null) {
            for (int partition = 0; partition < found.ends.length; partition++) {
                long share = records / found.ends.length + (partition < records % found.ends.length ? 1 : 0);
                found.ends[partition] += share;
            }
        }
    }

    synchronized ObjectNode toJson() {
        ObjectNode node = Json.object();
        topics.forEach((name, topic) -> {
            ObjectNode child = node.putObject(name).put("id", topic.id);
            ArrayNode ends = child.putArray("ends");
            Arrays.stream(topic.ends).forEach(ends::add);
            ObjectNode configs = child.putObject("configs");
            topic.configs.forEach(configs::put);
        });
        return node;
    }

    synchronized void restore(JsonNode node) {
        node.properties().forEach(entry -> {
            Map<String, String> configs = new TreeMap<>();
            entry.getValue()
                    .path("configs")
                    .properties()
                    .forEach(config ->
                            configs.put(config.getKey(), config.getValue().asText()));
            JsonNode ends = entry.getValue().path("ends");
            Topic topic = new Topic(Json.text(entry.getValue(), "id"), ends.size(), configs);
            for (int partition = 0; partition < ends.size(); partition++) {
                topic.ends[partition] = ends.get(partition).asLong();
            }
            topics.put(entry.getKey(), topic);
        });
    }

    private static TopicInfo info(String name, Topic topic) {
        return new TopicInfo(name, topic.id, topic.ends.length, false, topic.configs);
    }
}
