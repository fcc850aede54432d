package io.headgate.platforms.confluent.topics;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.pipelines.world.CleanupPolicy;
import io.headgate.pipelines.world.Retention;
import io.headgate.platforms.Ending;
import io.headgate.platforms.Topic;
import io.headgate.platforms.Topics;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Topics through Kafka REST. Where the service does not tell the ids of topics, their ids are empty. */
public final class ConfluentTopics implements Topics {
    private static final long USUAL_RETENTION = Duration.ofDays(7).toMillis();

    private final KafkaRest kafka;

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
        for (JsonNode topic : kafka.topics()) {
            if (!id(topic).isEmpty()) {
                ids.put(topic.path("topic_name").asText(), id(topic));
            }
        }
        return ids;
    }

    /** Whether ids are told at all; taken for true where there is no topic to tell of. */
    public boolean tellsIds() {
        List<JsonNode> all = kafka.topics();
        return all.isEmpty() || all.stream().anyMatch(topic -> !id(topic).isEmpty());
    }

    /** The id that the topic of this name has now. */
    public Optional<String> idOf(String name) {
        return kafka.topic(name).map(ConfluentTopics::id).filter(id -> !id.isEmpty());
    }

    /** Whether there is a topic of this name. */
    public boolean exists(String name) {
        return kafka.topic(name).isPresent();
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
