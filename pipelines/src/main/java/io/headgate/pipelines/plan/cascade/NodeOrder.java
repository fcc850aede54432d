package io.headgate.pipelines.plan.cascade;

import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The order in which a plan lists its nodes: parents first, ties by name; what stands in a circle comes last, by name. */
public final class NodeOrder {
    private NodeOrder() {}

    public static List<Node> sorted(Landscape landscape, Collection<Node> nodes) {
        Map<String, Node> left = new HashMap<>();
        nodes.forEach(node -> left.put(node.name(), node));
        Map<String, Integer> waitsFor = new HashMap<>();
        PriorityQueue<Node> ready = new PriorityQueue<>(Comparator.comparing(Node::name));
        for (Node node : nodes) {
            int parents = 0;
            for (Unit parent : landscape.parentUnits(node.unit())) {
                parents += left.containsKey(parent.name()) ? 1 : 0;
            }
            waitsFor.put(node.name(), parents);
            if (parents == 0) {
                ready.add(node);
            }
        }
        List<Node> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            Node node = ready.remove();
            sorted.add(node);
            left.remove(node.name());
            for (String table : node.unit().tableNames()) {
                for (Unit consumer : landscape.consumers(table)) {
                    Node child = left.get(consumer.name());
                    if (child != null
                            && !consumer.is(node.unit())
                            && waitsFor.merge(consumer.name(), -1, Integer::sum) == 0) {
                        ready.add(child);
                    }
                }
            }
        }
        left.values().stream().sorted(Comparator.comparing(Node::name)).forEach(sorted::add);
        return sorted;
    }
}
