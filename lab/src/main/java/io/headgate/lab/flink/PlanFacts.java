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
 * @param upsertKey indexes of the columns by which later changes replace earlier ones; empty for none, or for several sinks
 */
record PlanFacts(boolean stateful, boolean appendOnly, List<Integer> upsertKey) {
    private static final String SINK = "stream-exec-sink";

    PlanFacts {
        upsertKey = List.copyOf(upsertKey);
    }

    /** @param plan what COMPILE PLAN wrote */
    static PlanFacts of(String plan) {
        boolean stateful = false;
        List<String> changes = new ArrayList<>();
        List<List<Integer>> keys = new ArrayList<>();
        for (JsonNode node : Json.read(plan).path("nodes")) {
            // Only operators with state have an entry for it.
            stateful |= !node.path("state").isEmpty();
            if (node.path("type").asText().startsWith(SINK)) {
                node.path("inputChangelogMode").forEach(change -> changes.add(change.asText()));
                List<Integer> key = new ArrayList<>();
                node.path("inputUpsertKey").forEach(column -> key.add(column.asInt()));
                keys.add(key);
            }
        }
        boolean appendOnly = changes.stream().allMatch("INSERT"::equals);
        return new PlanFacts(stateful, appendOnly, appendOnly || keys.size() != 1 ? List.of() : keys.get(0));
    }
}
