package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The tables that stand in circles: what has no order, less what merely stands behind it. */
final class Circle {
    private Circle() {}

    static List<String> members(Landscape landscape) {
        Map<String, Unit> left = new HashMap<>();
        landscape.order().unsortable().forEach(unit -> left.put(unit.name(), unit));
        Map<String, Integer> readers = new HashMap<>();
        for (Unit unit : left.values()) {
            landscape.parentUnits(unit).forEach(parent -> readers.merge(parent.name(), 1, Integer::sum));
        }
        Deque<Unit> behind = new ArrayDeque<>(left.values().stream()
                .filter(unit -> !readers.containsKey(unit.name()))
                .toList());
        while (!behind.isEmpty()) {
            Unit unit = behind.removeFirst();
            left.remove(unit.name());
            for (Unit parent : landscape.parentUnits(unit)) {
                if (left.containsKey(parent.name()) && readers.merge(parent.name(), -1, Integer::sum) == 0) {
                    behind.add(parent);
                }
            }
        }
        TreeSet<String> tables = new TreeSet<>();
        left.values().forEach(unit -> tables.addAll(unit.tableNames()));
        return List.copyOf(tables);
    }
}
