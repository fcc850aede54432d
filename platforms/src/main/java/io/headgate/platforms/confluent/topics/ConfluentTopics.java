package io.headgate.platforms.confluent.topics;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.pipelines.world.CleanupPolicy;
import io.headgate.pipelines.world.Retention;
import io.headgate.platforms.Ending;
import io.headgate.platforms.Topic;
import io.headgate.platforms.Topics;
import io.headgate.platforms.confluent.http.Gathering;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Topics through Kafka REST. Where the service does not tell the ids of topics, their ids are empty. Who asks for one topic
 * at the same time as others shares a call with them.
 */
public final class ConfluentTopics implements Topics, AutoCloseable {
    /** What is no matter of identity may be known from a list that is not older than this. */
    private static final Duration RECENT = Duration.ofSeconds(2);

    private static final long USUAL_RETENTION = Duration.ofDays(7).toMillis();

    private final KafkaRest kafka;
    private volatile Listed latest = new Listed(Map.of(), OptionalLong.empty());
    private final Gathering<String, String> gathered = new Gathering<>("topics", this::idsOf);

    public ConfluentTopics(KafkaRest kafka) {
        this.kafka = kafka;
    }

    @Override
    public List<Topic> list() {
        Map<String, Map<String, String>> configs = new HashMap<>();
        for (JsonNode config : kafka.configs()) {
            configs.computeIfAbsent(config.path("topic_name").asText(), topic -> new HashMap<>())
                    .put(config.path("name").asText(), config.path("value").asText());
        }
        return kafka.topics().stream()
                .filter(topic -> !topic.path("is_internal").asBoolean(false))
                .map(topic -> topic(topic, configs))
                .sorted(Comparator.comparing(Topic::name))
                .toList();
    }

    @Override
    public Ending delete(String name, String topicId) {
        Optional<JsonNode> there = kafka.topic(name);
        boolean meant = there.filter(topic -> topicId.equals(id(topic))).isPresent();
        return meant && kafka.delete(name) ? Ending.DONE : Ending.FOUND_GONE;
    }

    /** The ids of all topics by name, in one call; those without an id are left out. */
    public Map<String, String> ids() {
        Map<String, String> ids = new TreeMap<>();
        listed().forEach((name, id) -> {
            if (!id.isEmpty()) {
                ids.put(name, id);
            }
        });
        return ids;
    }

    /** Whether ids are told at all; taken for true where there is no topic to tell of. */
    public boolean tellsIds() {
        List<JsonNode> all = kafka.topics();
        return all.isEmpty() || all.stream().anyMatch(topic -> !id(topic).isEmpty());
    }

    /** The id that the topic of this name has now. */
    public Optional<String> idOf(String name) {
        return gathered.ask(name).filter(id -> !id.isEmpty());
    }

    /** Whether there is a topic of this name. */
    public boolean exists(String name) {
        return gathered.ask(name).isPresent();
    }

    private Map<String, String> idsOf(Set<String> names) {
        Map<String, String> ids = new TreeMap<>();
        if (names.size() > 1) {
            return listed();
        }
        names.forEach(name -> kafka.topic(name).ifPresent(topic -> ids.put(name, id(topic))));
        return ids;
    }

    private Map<String, String> listed() {
        long begun = System.nanoTime();
        Map<String, String> ids = new TreeMap<>();
        kafka.topics().forEach(topic -> ids.put(topic.path("topic_name").asText(), id(topic)));
        latest = new Listed(ids, OptionalLong.of(begun));
        return ids;
    }

    /**
     * Ids by name, of those topics of these that are there, as they were a moment ago: enough to write down what is read, not to tell
     * one topic from another.
     */
    public Map<String, String> recentIds(Collection<String> names) {
        Listed known = latest;
        Map<String, String> all = known.recent() && known.ids().keySet().containsAll(names) ? known.ids() : Map.of();
        Map<String, String> ids = new TreeMap<>();
        for (String name : names) {
            Optional.ofNullable(all.get(name)).or(() -> idOf(name)).ifPresent(id -> ids.put(name, id));
        }
        ids.values().removeIf(String::isEmpty);
        return ids;
    }

    /** Whether there was no topic of this name a moment ago, while all were listed. */
    public boolean recentlyAbsent(String name) {
        Listed known = latest;
        return known.recent() ? !known.ids().containsKey(name) : !exists(name);
    }

    /** A list of all topics; there is none before the first. */
    private record Listed(Map<String, String> ids, OptionalLong at) {
        boolean recent() {
            return at.isPresent() && System.nanoTime() - at.getAsLong() < RECENT.toNanos();
        }
    }

    @Override
    public void close() {
        gathered.close();
    }

    private static Topic topic(JsonNode topic, Map<String, Map<String, String>> configs) {
        String name = topic.path("topic_name").asText();
        return new Topic(
                name,
                id(topic),
                topic.path("partitions_count").asInt(),
                retention(configs.getOrDefault(name, Map.of())));
    }

    private static Retention retention(Map<String, String> configs) {
        CleanupPolicy cleanup =
                switch (configs.getOrDefault("cleanup.policy", "delete")) {
                    case "compact" -> CleanupPolicy.COMPACT;
                    case "compact,delete", "delete,compact" -> CleanupPolicy.COMPACT_DELETE;
                    default -> CleanupPolicy.DELETE;
                };
        // A topic that says nothing keeps what Kafka keeps unless told otherwise; to take it for everything would
        // promise too much.
        long time = configs.containsKey("retention.ms") ? number(configs, "retention.ms") : USUAL_RETENTION;
        return new Retention(time, number(configs, "retention.bytes"), cleanup);
    }

    private static long number(Map<String, String> configs, String name) {
        String text = configs.getOrDefault(name, "-1");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String id(JsonNode topic) {
        return topic.path("topic_id").asText();
    }
}
