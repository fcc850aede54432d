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
    private final List<StepDraft> steps = new ArrayList<>();
    private final Map<String, List<StepDraft>> stops = new HashMap<>();
    private final Map<String, List<StepDraft>> deletes = new HashMap<>();
    private final Map<String, List<StepDraft>> starts = new HashMap<>();
    private final Map<String, List<StepDraft>> verifies = new HashMap<>();
    private final Map<String, List<StepDraft>> positions = new HashMap<>();
    private final Map<String, StepDraft> drops = new HashMap<>();
    private final Map<String, StepDraft> makes = new HashMap<>();
    private final Map<String, StepDraft> last = new LinkedHashMap<>();

    private void put(StepDraft step, Map<String, List<StepDraft>> kind, Unit unit) {
        steps.add(step);
        kind.computeIfAbsent(unit.name(), name -> new ArrayList<>(1)).add(step);
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
        steps.add(step);
        drops.put(table, step);
    }

    /** Creates or alters a table. */
    void make(String table, StepDraft step) {
        steps.add(step);
        makes.put(table, step);
    }

    /** A step that comes after everything else; two slots that one statement served ask for its end twice. */
    void last(StepDraft step) {
        last.putIfAbsent(step.id(), step);
    }

    void add(StepDraft step) {
        steps.add(step);
    }

    List<StepDraft> stops(Unit unit) {
        return stops.getOrDefault(unit.name(), List.of());
    }

    List<StepDraft> deletes(Unit unit) {
        return deletes.getOrDefault(unit.name(), List.of());
    }

    List<StepDraft> starts(Unit unit) {
        return starts.getOrDefault(unit.name(), List.of());
    }

    List<StepDraft> verifies(Unit unit) {
        return verifies.getOrDefault(unit.name(), List.of());
    }

    List<StepDraft> positions(Unit unit) {
        return positions.getOrDefault(unit.name(), List.of());
    }

    Optional<StepDraft> drop(String table) {
        return Optional.ofNullable(drops.get(table));
    }

    Optional<StepDraft> make(String table) {
        return Optional.ofNullable(makes.get(table));
    }

    /** Lets each of some steps wait for each of others. */
    static void after(Collection<StepDraft> steps, Collection<StepDraft> before) {
        steps.forEach(step -> step.after(before));
    }

    /** In the order of writing. */
    List<StepDraft> steps() {
        return steps;
    }

    /**
     * Appends the last steps. The first of them waits for everything that ends a unit's work, the others for the first: as
     * good as waiting for everything, and linear.
     */
    void finish(Collection<StepDraft> ends) {
        Collection<StepDraft> before = ends;
        for (StepDraft step : last.values()) {
            steps.add(step.after(before));
            if (before == ends) {
                before = List.of(step);
            }
        }
    }
}
