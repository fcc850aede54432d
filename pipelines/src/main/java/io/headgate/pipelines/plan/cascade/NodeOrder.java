package io.headgate.pipelines.plan.cascade;

import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The order in which a plan lists its nodes: parents first, also where tables stand between them that the plan does not touch;
 * ties by name; what stands in a circle comes last, by name.
 */
public final class NodeOrder {
    private final Landscape landscape;
    private final Map<String, Node> left = new HashMap<>();
    private final Map<String, Integer> waitsFor = new HashMap<>();
    private final PriorityQueue<Node> ready = new PriorityQueue<>(Comparator.comparing(Node::name));
    private final Deque<Unit> between = new ArrayDeque<>();

    private NodeOrder(Landscape landscape, Collection<Node> nodes) {
        this.landscape = landscape;
        nodes.forEach(node -> left.put(node.name(), node));
    }

    public static List<Node> sorted(Landscape landscape, Collection<Node> nodes) {
        return new NodeOrder(landscape, nodes).sort();
    }

    private List<Node> sort() {
        for (Unit unit : landscape.units()) {
            int parents = landscape.parentUnits(unit).size();
            waitsFor.put(unit.name(), parents);
            if (parents == 0) {
                isReady(unit);
            }
        }
        List<Node> sorted = new ArrayList<>();
        while (!between.isEmpty() || !ready.isEmpty()) {
            if (!between.isEmpty()) {
                isDone(between.pop());
                continue;
            }
            Node node = ready.remove();
            sorted.add(node);
            left.remove(node.name());
            isDone(node.unit());
        }
        left.values().stream().sorted(Comparator.comparing(Node::name)).forEach(sorted::add);
        return sorted;
    }

    private void isReady(Unit unit) {
        Node node = left.get(unit.name());
        if (node == null) {
            between.push(unit);
        } else {
            ready.add(node);
        }
    }

    private void isDone(Unit unit) {
        for (String table : unit.tableNames()) {
            for (Unit consumer : landscape.consumers(table)) {
                if (!consumer.is(unit) && waitsFor.merge(consumer.name(), -1, Integer::sum) == 0) {
                    isReady(consumer);
                }
            }
        }
    }
}
