package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.Compensation;
import io.headgate.pipelines.plan.UndoStep;
import io.headgate.pipelines.plan.order.StepDraft;
import io.headgate.pipelines.plan.order.StepSort;
import io.headgate.pipelines.plan.scope.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The undo steps written so far, with the conditions under which they apply. */
final class UndoSheet {
    private final Map<String, StepDraft> drafts = new LinkedHashMap<>();
    private final Map<String, List<StepDraft>> stops = new HashMap<>();
    private final Map<String, List<StepDraft>> makes = new HashMap<>();
    private final Map<String, List<StepDraft>> drops = new HashMap<>();
    private final Map<String, List<StepDraft>> starts = new HashMap<>();
    private final Map<String, List<StepDraft>> caughtUp = new HashMap<>();
    private final List<Compensation> compensations = new ArrayList<>();

    /** Writes a step down; in the place of the one with its id, where there is one. */
    StepDraft add(StepDraft step) {
        drafts.put(step.id(), step);
        return step;
    }

    void compensation(Compensation compensation) {
        compensations.add(compensation);
    }

    void stop(Unit unit, StepDraft step) {
        remember(stops, unit.name(), step);
    }

    void make(String table, StepDraft step) {
        remember(makes, table, step);
    }

    void drop(String table, StepDraft step) {
        remember(drops, table, step);
    }

    void start(Unit unit, StepDraft step) {
        remember(starts, unit.name(), step);
    }

    void caughtUp(Unit unit, StepDraft step) {
        remember(caughtUp, unit.name(), step);
    }

    List<StepDraft> stops(Unit unit) {
        return stops.getOrDefault(unit.name(), List.of());
    }

    List<StepDraft> makes(String table) {
        return makes.getOrDefault(table, List.of());
    }

    List<StepDraft> drops(String table) {
        return drops.getOrDefault(table, List.of());
    }

    List<StepDraft> starts(Unit unit) {
        return starts.getOrDefault(unit.name(), List.of());
    }

    List<StepDraft> caughtUp(Unit unit) {
        return caughtUp.getOrDefault(unit.name(), List.of());
    }

    /** Lets each of some steps wait for each of others. */
    static void after(Collection<StepDraft> steps, Collection<StepDraft> before) {
        steps.forEach(step -> step.after(before));
    }

    List<Compensation> compensations() {
        return compensations;
    }

    List<UndoStep> sorted() {
        return StepSort.sorted(List.copyOf(drafts.values())).stream()
                .map(StepDraft::undoStep)
                .toList();
    }

    private static void remember(Map<String, List<StepDraft>> map, String key, StepDraft step) {
        map.computeIfAbsent(key, name -> new ArrayList<>(2)).add(step);
    }
}
