package io.headgate.cli.platform;

import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.Topic;
import java.util.List;
import java.util.Optional;

/** Which statements of a platform need which topic, as of one look. */
final class TopicUse {
    private final List<WorldStatement> reading;

    private TopicUse(List<WorldStatement> reading) {
        this.reading = reading;
    }

    static TopicUse of(FlinkPlatform platform) {
        return new TopicUse(platform.statements().list(StatementFilter.ALL).stream()
                .filter(statement -> statement.phase().reads())
                .toList());
    }

    /** A statement that reads or writes the topic and may go on doing so. */
    Optional<WorldStatement> user(Topic topic) {
        return reading.stream().filter(statement -> uses(statement, topic)).findFirst();
    }

    /** By the table's name, which is the topic's in most cases, and by the topics whose positions the platform shows. */
    private static boolean uses(WorldStatement statement, Topic topic) {
        return statement.reads().contains(topic.name())
                || statement.writes().contains(topic.name())
                || statement.positions().stream()
                        .anyMatch(position ->
                                position.topicId().filter(topic.id()::equals).isPresent());
    }
}
