package io.headgate.pipelines.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shortest ways through a graph. */
final class Chains {
    private Chains() {}

    /**
     * The shortest way of at least one edge, both ends included; from a node to itself that is a circle. Empty when there
     * is none; of equally short ways the one whose names come first.
     */
    static List<String> shortest(Function<String, List<String>> children, String from, String to) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !cameFrom.containsKey(to)) {
            String table = next.remove();
            for (String child : children.apply(table)) {
                if (cameFrom.putIfAbsent(child, table) == null) {
                    next.add(child);
                }
            }
        }
        return cameFrom.containsKey(to) ? walkBack(cameFrom, from, to) : List.of();
    }

    private static List<String> walkBack(Map<String, String> cameFrom, String from, String to) {
        List<String> way = new ArrayList<>(List.of(to));
        @Nullable String table = cameFrom.get(to);
        while (table != null && !table.equals(from)) {
            way.add(table);
            table = cameFrom.get(table);
        }
        way.add(from);
        Collections.reverse(way);
        return List.copyOf(way);
    }
}
