package io.headgate.platforms.flink.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What COMPILE PLAN says, reduced to what state hangs on: operators, how they are joined, and what the stateful ones keep. */
final class CompiledPlan {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * An operator.
     *
     * @param words for people
     * @param form what has to be the same for its state to fit: everything of a stateful operator, of others their sort
     */
    record Operator(String words, boolean stateful, String form) {}

    private final List<Operator> operators;

    private CompiledPlan(List<Operator> operators) {
        this.operators = List.copyOf(operators);
    }

    static CompiledPlan read(byte[] json) throws IOException {
        JsonNode plan = MAPPER.readTree(json);
        List<JsonNode> nodes = new ArrayList<>();
        plan.path("nodes").forEach(nodes::add);
        nodes.sort(Comparator.comparingInt(node -> node.path("id").asInt()));
        Map<Integer, Integer> places = new TreeMap<>();
        Map<Integer, String> types = new TreeMap<>();
        nodes.forEach(node -> {
            places.put(node.path("id").asInt(), places.size());
            types.put(node.path("id").asInt(), node.path("outputType").asText());
        });
        Map<Integer, List<String>> inputs = new TreeMap<>();
        plan.path("edges")
                .forEach(edge -> inputs.computeIfAbsent(edge.path("target").asInt(), target -> new ArrayList<>())
                        .add(places.get(edge.path("source").asInt()) + ":"
                                + edge.path("shuffle").path("type").asText()));
        List<Operator> operators = new ArrayList<>();
        for (JsonNode node : nodes) {
            List<String> from = inputs.getOrDefault(node.path("id").asInt(), List.of());
            operators.add(operator(node, from, typesOf(plan, node, types)));
        }
        return new CompiledPlan(operators);
    }

    private static List<String> typesOf(JsonNode plan, JsonNode node, Map<Integer, String> types) {
        List<String> found = new ArrayList<>();
        plan.path("edges").forEach(edge -> {
            if (edge.path("target").asInt() == node.path("id").asInt()) {
                found.add(types.getOrDefault(edge.path("source").asInt(), ""));
            }
        });
        return found;
    }

    private static Operator operator(JsonNode node, List<String> inputs, List<String> inputTypes) {
        String type = node.path("type").asText();
        boolean stateful = !node.path("state").isEmpty();
        String table = node.path(type.contains("sink") ? "dynamicTableSink" : "scanTableSource")
                .path("table")
                .path("identifier")
                .asText();
        String form = type + " " + table + " " + inputs;
        if (stateful && table.isEmpty()) {
            ObjectNode kept = node.deepCopy();
            kept.remove(List.of("id", "description", "inputProperties", "configuration"));
            form += " " + inputTypes + " " + kept;
        } else if (stateful) {
            form += " " + inputTypes + " " + node.path("state");
        }
        String words = node.path("description").asText();
        return new Operator(words.isEmpty() ? type : words, stateful, form);
    }

    List<Operator> operators() {
        return operators;
    }
}
