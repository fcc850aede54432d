package io.headgate.pipelines.plan.scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** The units, parents first, ties by name; those on a cycle, and those behind one, stand at the end by name. */
public final class UnitOrder {
    private final List<Unit> sorted;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<Unit> unsortable;

    private UnitOrder(List<Unit> sorted, List<Unit> unsortable) {
        this.sorted = Collections.unmodifiableList(sorted);
        this.unsortable = List.copyOf(unsortable);
        for (int i = 0; i < sorted.size(); i++) {
            ranks.put(sorted.get(i).name(), i);
        }
    }

    static UnitOrder of(Landscape landscape) {
        Map<String, Integer> waitsFor = new HashMap<>();
        PriorityQueue<Unit> ready = new PriorityQueue<>((a, b) -> a.name().compareTo(b.name()));
        for (Unit unit : landscape.units()) {
            int parents = landscape.parentUnits(unit).size();
            waitsFor.put(unit.name(), parents);
            if (parents == 0) {
                ready.add(unit);
            }
        }
        List<Unit> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            Unit unit = ready.remove();
            sorted.add(unit);
            for (String table : unit.tableNames()) {
                for (Unit consumer : landscape.consumers(table)) {
                    if (!consumer.is(unit) && waitsFor.merge(consumer.name(), -1, Integer::sum) == 0) {
                        ready.add(consumer);
                    }
                }
            }
        }
        Map<String, Unit> rest = new TreeMap<>();
        landscape.units().forEach(unit -> rest.put(unit.name(), unit));
        sorted.forEach(unit -> rest.remove(unit.name()));
        sorted.addAll(rest.values());
        return new UnitOrder(sorted, List.copyOf(rest.values()));
    }

    public List<Unit> sorted() {
        return sorted;
    }

    public int rank(Unit unit) {
        return ranks.getOrDefault(unit.name(), Integer.MAX_VALUE);
    }

    /** Units on a cycle or behind one. */
    public List<Unit> unsortable() {
        return unsortable;
    }
}
