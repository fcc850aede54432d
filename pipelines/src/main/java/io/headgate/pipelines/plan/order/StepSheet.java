package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.plan.scope.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps written so far, and which of them stops, makes, drops, starts what. */
final class StepSheet {
    private final Map<String, StepDraft> steps = new LinkedHashMap<>();
    private final Map<String, List<String>> stops = new HashMap<>();
    private final Map<String, List<String>> deletes = new HashMap<>();
    private final Map<String, List<String>> starts = new HashMap<>();
    private final Map<String, List<String>> verifies = new HashMap<>();
    private final Map<String, List<String>> positions = new HashMap<>();
    private final Map<String, String> drops = new HashMap<>();
    private final Map<String, String> makes = new HashMap<>();
    private final List<StepDraft> last = new ArrayList<>();

    private void put(StepDraft step, Map<String, List<String>> kind, Unit unit) {
        steps.put(step.id(), step);
        kind.computeIfAbsent(unit.name(), name -> new ArrayList<>()).add(step.id());
    }

    void stop(Unit unit, StepDraft step) {
        put(step, stops, unit);
    }

    void delete(Unit unit, StepDraft step) {
        put(step, deletes, unit);
    }

    void start(Unit unit, StepDraft step) {
        put(step, starts, unit);
    }

    void verify(Unit unit, StepDraft step) {
        put(step, verifies, unit);
    }

    void positions(Unit unit, StepDraft step) {
        put(step, positions, unit);
    }

    void drop(String table, StepDraft step) {
        steps.put(step.id(), step);
        drops.put(table, step.id());
    }

    /** Creates or alters a table. */
    void make(String table, StepDraft step) {
        steps.put(step.id(), step);
        makes.put(table, step.id());
    }

    /** A step that comes after everything else. */
    void last(StepDraft step) {
        last.add(step);
    }

    void add(StepDraft step) {
        steps.put(step.id(), step);
    }

    List<String> stops(Unit unit) {
        return stops.getOrDefault(unit.name(), List.of());
    }

    List<String> deletes(Unit unit) {
        return deletes.getOrDefault(unit.name(), List.of());
    }

    List<String> starts(Unit unit) {
        return starts.getOrDefault(unit.name(), List.of());
    }

    List<String> verifies(Unit unit) {
        return verifies.getOrDefault(unit.name(), List.of());
    }

    List<String> positions(Unit unit) {
        return positions.getOrDefault(unit.name(), List.of());
    }

    Optional<String> drop(String table) {
        return Optional.ofNullable(drops.get(table));
    }

    Optional<String> make(String table) {
        return Optional.ofNullable(makes.get(table));
    }

    boolean has(String id) {
        return steps.containsKey(id);
    }

    void after(Collection<String> ids, Collection<String> before) {
        ids.forEach(id -> after(id, before));
    }

    void after(String id, Collection<String> before) {
        StepDraft step = steps.get(id);
        if (step == null) {
            throw new IllegalArgumentException("no step " + id);
        }
        for (String other : before) {
            if (!other.equals(id)) {
                step.after(other);
            }
        }
    }

    /** By id, in the order of writing. */
    Map<String, StepDraft> steps() {
        return steps;
    }

    /**
     * Appends the last steps. The first of them waits for everything that ends a unit's work, the others for the first: as
     * good as waiting for everything, and linear.
     */
    void finish(Collection<String> ends) {
        String first = "";
        for (StepDraft step : last) {
            if (first.isEmpty()) {
                step.after(ends);
                first = step.id();
            } else {
                step.after(first);
            }
            steps.put(step.id(), step);
        }
    }
}
