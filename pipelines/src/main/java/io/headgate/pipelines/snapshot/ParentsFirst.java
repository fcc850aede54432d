package io.headgate.pipelines.snapshot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders names so that parents come before children wherever there is no cycle; without recursion, so of any depth. */
final class ParentsFirst {
    private ParentsFirst() {}

    private record Visit(String name, Iterator<String> parents) {}

    static List<String> order(Map<String, List<String>> parents) {
        List<String> order = new ArrayList<>(parents.size());
        Set<String> seen = new HashSet<>();
        for (String start : parents.keySet()) {
            Deque<Visit> path = new ArrayDeque<>();
            enter(start, parents, seen, path);
            while (!path.isEmpty()) {
                Visit visit = path.peek();
                if (visit.parents().hasNext()) {
                    enter(visit.parents().next(), parents, seen, path);
                } else {
                    order.add(path.pop().name());
                }
            }
        }
        return order;
    }

    private static void enter(String name, Map<String, List<String>> parents, Set<String> seen, Deque<Visit> path) {
        List<String> own = parents.get(name);
        if (own != null && seen.add(name)) {
            path.push(new Visit(name, own.iterator()));
        }
    }
}
