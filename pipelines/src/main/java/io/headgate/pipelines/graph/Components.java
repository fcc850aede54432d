package io.headgate.pipelines.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;

/** Strongly connected components: the cycles of a graph, and an order that exists in spite of them. */
final class Components {
    private Components() {}

    /** The components, each sorted, every one after those that feed it; ties by first name. */
    static List<List<String>> inTopologicalOrder(Graph<String, GraphEdge> graph) {
        SortedMap<String, List<String>> components = new TreeMap<>();
        Map<String, String> firstOf = new HashMap<>();
        for (Set<String> set : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            List<String> component = List.copyOf(new TreeSet<>(set));
            components.put(component.get(0), component);
            component.forEach(name -> firstOf.put(name, component.get(0)));
        }
        SortedMap<String, List<String>> feeds = new TreeMap<>();
        Map<String, Integer> waitsFor = new HashMap<>();
        for (GraphEdge edge : graph.edgeSet()) {
            String from = firstOf.getOrDefault(edge.from(), edge.from());
            String to = firstOf.getOrDefault(edge.to(), edge.to());
            if (!from.equals(to)) {
                feeds.computeIfAbsent(from, name -> new ArrayList<>()).add(to);
                waitsFor.merge(to, 1, Integer::sum);
            }
        }
        PriorityQueue<String> ready = new PriorityQueue<>();
        components.keySet().stream()
                .filter(first -> !waitsFor.containsKey(first))
                .forEach(ready::add);
        List<List<String>> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String first = ready.remove();
            order.add(components.getOrDefault(first, List.of()));
            for (String waiting : feeds.getOrDefault(first, List.of())) {
                if (waitsFor.merge(waiting, -1, Integer::sum) == 0) {
                    ready.add(waiting);
                }
            }
        }
        return order;
    }

    /** The components that are cycles, by first name. */
    static List<Cycle> cycles(Graph<String, GraphEdge> graph, List<List<String>> components) {
        return components.stream()
                .filter(component -> component.size() > 1 || graph.containsEdge(component.get(0), component.get(0)))
                .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
                .map(component -> new Cycle(component, circle(graph, component)))
                .toList();
    }

    /**
     * The circle of a component through its first name. No way leaves the component and comes back, so the whole graph may be
     * searched; that a member reads itself says nothing about the others.
     */
    private static List<String> circle(Graph<String, GraphEdge> graph, List<String> component) {
        String start = component.get(0);
        if (component.size() == 1) {
            return List.of(start, start);
        }
        return Chains.shortest(
                name -> Graphs.successorListOf(graph, name).stream()
                        .filter(child -> !child.equals(name))
                        .toList(),
                start,
                start);
    }
}
