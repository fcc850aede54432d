package io.headgate.platforms.kafka;

import io.headgate.platforms.Ending;
import io.headgate.platforms.Topic;
import io.headgate.platforms.Topics;
import java.util.List;
import java.util.Optional;

/** The topics of the Kafka cluster that the environment names. */
public final class KafkaTopics implements Topics {
    private final KafkaCluster cluster;

    public KafkaTopics(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public List<Topic> list() {
        return List.copyOf(cluster.topics().values());
    }

    @Override
    public Ending delete(String name, String topicId) {
        Optional<Topic> found = cluster.find(name);
        if (found.isEmpty() || !found.get().id().equals(topicId)) {
            return Ending.FOUND_GONE;
        }
        cluster.delete(found.get());
        return Ending.DONE;
    }
}
