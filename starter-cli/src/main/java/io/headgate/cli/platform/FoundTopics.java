package io.headgate.cli.platform;

import io.headgate.pipelines.graph.NearNames;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.Topic;
import java.util.List;

/** The topics that names and patterns mean. */
final class FoundTopics {
    private FoundTopics() {}

    /** All where nothing is named. A name that means no topic is an error: somebody relies on it. */
    static List<Topic> of(List<Topic> topics, List<String> names) {
        List<String> there = topics.stream().map(Topic::name).toList();
        for (String name : names) {
            if (new NamePattern(name).exact() && !there.contains(name)) {
                List<String> near = NearNames.of(name, there);
                throw new HeadgateException(
                        FailureCode.USAGE,
                        "no topic '" + name + "'",
                        near.isEmpty()
                                ? "see headgate topics list"
                                : "did you mean " + String.join(" or ", near) + "?");
            }
        }
        return topics.stream()
                .filter(topic ->
                        names.isEmpty() || names.stream().anyMatch(name -> new NamePattern(name).matches(topic.name())))
                .toList();
    }
}
