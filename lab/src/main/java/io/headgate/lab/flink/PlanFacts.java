package io.headgate.lab.flink;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What a compiled plan tells of a statement.
 *
 * @param stateful some operator keeps state between records; positions of sources do not count
 * @param appendOnly every sink is given nothing but insertions
 */
record PlanFacts(boolean stateful, boolean appendOnly) {
    private static final String SINK = "stream-exec-sink";

    /** @param plan what COMPILE PLAN wrote */
    static PlanFacts of(String plan) {
        boolean stateful = false;
        List<String> changes = new ArrayList<>();
        for (JsonNode node : Json.read(plan).path("nodes")) {
            // Only operators with state have an entry for it.
            stateful |= !node.path("state").isEmpty();
            if (node.path("type").asText().startsWith(SINK)) {
                node.path("inputChangelogMode").forEach(change -> changes.add(change.asText()));
            }
        }
        return new PlanFacts(stateful, changes.stream().allMatch("INSERT"::equals));
    }
}
