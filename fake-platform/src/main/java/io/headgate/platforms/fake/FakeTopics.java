package io.headgate.platforms.fake;

import io.headgate.platforms.Ending;
import io.headgate.platforms.Topic;
import io.headgate.platforms.Topics;
import java.util.List;

final class FakeTopics implements Topics {
    private final FakeCluster cluster;

    FakeTopics(FakeCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public List<Topic> list() {
        synchronized (cluster) {
            return cluster.tables.values().stream()
                    .filter(table -> table.seen.topicId().isPresent())
                    .map(table ->
                            new Topic(table.seen.name(), table.seen.topicId().orElseThrow(), 1, table.seen.retention()))
                    .toList();
        }
    }

    @Override
    public Ending delete(String name, String topicId) {
        synchronized (cluster) {
            FakeTable table = cluster.tables.get(name);
            if (table == null || !table.seen.topicId().filter(topicId::equals).isPresent()) {
                return Ending.FOUND_GONE;
            }
            cluster.tables.remove(name);
            cluster.happened(name);
            return Ending.DONE;
        }
    }
}
