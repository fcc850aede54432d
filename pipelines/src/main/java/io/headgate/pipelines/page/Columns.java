package io.headgate.pipelines.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Which column every node stands in. Layers never mix: those of a layer take as many columns as its longest chain needs, to the
 * right of those of the layer before.
 */
final class Columns {
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final Map<String, Band> bands = new LinkedHashMap<>();
    private final Map<String, List<String>> inner = new HashMap<>();
    private final List<List<PageNode>> columns = new ArrayList<>();

    /** The columns {@code [from, to)} of a layer. */
    record Band(int from, int to) {}

    Columns(GraphPage page) {
        Map<String, String> layerOf = new HashMap<>();
        page.nodes().forEach(node -> layerOf.put(node.id(), node.layer()));
        for (PageEdge edge : page.edges()) {
            if (String.valueOf(layerOf.get(edge.from())).equals(layerOf.get(edge.to()))) {
                inner.computeIfAbsent(edge.from(), name -> new ArrayList<>()).add(edge.to());
            }
        }
        for (String layer : page.layers()) {
            int from = columns.size();
            place(
                    page.nodes().stream()
                            .filter(node -> node.layer().equals(layer))
                            .toList(),
                    from);
            bands.put(layer, new Band(from, columns.size()));
        }
    }

    /** The nodes of every column, by name. */
    List<List<PageNode>> columns() {
        return columns;
    }

    /** The columns of every layer that has some, from left to right. */
    Map<String, Band> bands() {
        return bands;
    }

    int of(String node) {
        return columnOf.getOrDefault(node, 0);
    }

    /** Longest ways from the left; where only cycles are left, the first name goes ahead. */
    private void place(List<PageNode> nodes, int from) {
        Map<String, Integer> waitsFor = new HashMap<>();
        nodes.forEach(node -> waitsFor.put(node.id(), 0));
        nodes.forEach(node -> children(node.id()).forEach(child -> waitsFor.merge(child, 1, Integer::sum)));
        PriorityQueue<String> all = new PriorityQueue<>(waitsFor.keySet());
        PriorityQueue<String> ready = new PriorityQueue<>();
        waitsFor.forEach((node, count) -> {
            if (count == 0) {
                ready.add(node);
            }
        });
        while (!ready.isEmpty() || !all.isEmpty()) {
            String node = ready.isEmpty() ? all.remove() : ready.remove();
            if (waitsFor.remove(node) == null) {
                continue;
            }
            int column = columnOf.computeIfAbsent(node, name -> from);
            for (String child : children(node)) {
                if (waitsFor.containsKey(child)) {
                    columnOf.merge(child, column + 1, Math::max);
                    if (waitsFor.merge(child, -1, Integer::sum) == 0) {
                        ready.add(child);
                    }
                }
            }
        }
        nodes.forEach(node -> column(of(node.id())).add(node));
    }

    private Collection<String> children(String node) {
        return inner.getOrDefault(node, List.of());
    }

    private List<PageNode> column(int number) {
        while (columns.size() <= number) {
            columns.add(new ArrayList<>());
        }
        return columns.get(number);
    }
}
