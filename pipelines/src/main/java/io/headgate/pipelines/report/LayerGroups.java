package io.headgate.pipelines.report;

import io.headgate.pipelines.graph.GraphNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables by layer in the order of the text: external ones and those without a layer first, under an empty name. */
final class LayerGroups {
    private LayerGroups() {}

    static Map<String, List<GraphNode>> of(List<GraphNode> nodes) {
        Map<String, List<GraphNode>> groups = new LinkedHashMap<>();
        groups.put("", new ArrayList<>());
        nodes.stream()
                .map(GraphNode::layer)
                .sorted()
                .forEach(layer -> groups.computeIfAbsent(layer, name -> new ArrayList<>()));
        nodes.forEach(
                node -> groups.getOrDefault(node.layer(), new ArrayList<>()).add(node));
        return groups;
    }
}
