package io.headgate.cli.platform;

import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Topic;
import java.util.List;
import java.util.Set;

/** Finds the topics of an environment that belong to nobody whom Headgate knows. */
public final class UnusedTopics {
    private final PlatformOpener platforms;

    public UnusedTopics(PlatformOpener platforms) {
        this.platforms = platforms;
    }

    /**
     * The topics, by name, that no statement there reads or writes and that are not among the known ones.
     *
     * @param known topics of the project's tables and of the external tables that it names
     */
    public List<String> names(Place place, Set<String> known) {
        try (FlinkPlatform platform = platforms.open(place)) {
            TopicUse use = TopicUse.of(platform);
            return platform.topics().list().stream()
                    .filter(topic -> !known.contains(topic.name()))
                    .filter(topic -> use.user(topic).isEmpty())
                    .map(Topic::name)
                    .sorted()
                    .toList();
        }
    }
}
