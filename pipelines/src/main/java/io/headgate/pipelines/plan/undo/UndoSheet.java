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
    private final Map<String, List<String>> stops = new HashMap<>();
    private final Map<String, List<String>> makes = new HashMap<>();
    private final Map<String, List<String>> drops = new HashMap<>();
    private final Map<String, List<String>> starts = new HashMap<>();
    private final Map<String, List<String>> caughtUp = new HashMap<>();
    private final List<Compensation> compensations = new ArrayList<>();

    String add(StepDraft step) {
        drafts.put(step.id(), step);
        return step.id();
    }

    void compensation(Compensation compensation) {
        compensations.add(compensation);
    }

    void stop(Unit unit, String id) {
        remember(stops, unit.name(), id);
    }

    void make(String table, String id) {
        remember(makes, table, id);
    }

    void drop(String table, String id) {
        remember(drops, table, id);
    }

    void start(Unit unit, String id) {
        remember(starts, unit.name(), id);
    }

    void caughtUp(Unit unit, String id) {
        remember(caughtUp, unit.name(), id);
    }

    List<String> stops(Unit unit) {
        return stops.getOrDefault(unit.name(), List.of());
    }

    List<String> makes(String table) {
        return makes.getOrDefault(table, List.of());
    }

    List<String> drops(String table) {
        return drops.getOrDefault(table, List.of());
    }

    List<String> starts(Unit unit) {
        return starts.getOrDefault(unit.name(), List.of());
    }

    List<String> caughtUp(Unit unit) {
        return caughtUp.getOrDefault(unit.name(), List.of());
    }

    void after(Collection<String> ids, Collection<String> before) {
        for (String id : ids) {
            StepDraft step = drafts.get(id);
            if (step == null) {
                throw new IllegalArgumentException("no undo step " + id);
            }
            for (String other : before) {
                if (!other.equals(id)) {
                    step.after(other);
                }
            }
        }
    }

    List<Compensation> compensations() {
        return compensations;
    }

    List<UndoStep> sorted() {
        return StepSort.sorted(drafts).stream().map(StepDraft::undoStep).toList();
    }

    private static void remember(Map<String, List<String>> map, String key, String id) {
        map.computeIfAbsent(key, name -> new ArrayList<>()).add(id);
    }
}
