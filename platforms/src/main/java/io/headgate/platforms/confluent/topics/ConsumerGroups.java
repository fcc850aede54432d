package io.headgate.platforms.confluent.topics;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.pipelines.world.ConsumerGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who else reads the topics: consumer groups with the tables that they have positions in. */
public final class ConsumerGroups {
    private static final Set<String> WITHOUT_MEMBERS = Set.of("EMPTY", "DEAD");

    private final KafkaRest kafka;

    public ConsumerGroups(KafkaRest kafka) {
        this.kafka = kafka;
    }

    /**
     * All groups.
     *
     * @param statements names and uids of the statements that are known: a group that holds one in its name is theirs
     */
    public List<ConsumerGroup> list(Collection<String> statements) {
        List<ConsumerGroup> groups = new ArrayList<>();
        for (JsonNode group : kafka.groups()) {
            String id = group.path("consumer_group_id").asText();
            String state = group.path("state").asText().toUpperCase(Locale.ROOT);
            List<String> tables = kafka.lags(id).stream()
                    .map(lag -> lag.path("topic_name").asText())
                    .toList();
            boolean ours = statements.stream().anyMatch(id::contains);
            groups.add(new ConsumerGroup(id, tables, !WITHOUT_MEMBERS.contains(state), ours));
        }
        return groups;
    }
}
