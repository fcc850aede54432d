package io.headgate.pipelines.simulate;

import io.headgate.pipelines.plan.Compensation;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.UndoStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes back what a plan has done so far, by nothing but the plan: of each table's compensations the last one that was reached,
 * of its steps those that apply, in an order that respects their {@code after}.
 */
public final class Undoing {
    private final Plan plan;
    private final Set<String> done;

    private Undoing(Plan plan, Set<String> done) {
        this.plan = plan;
        this.done = done;
    }

    /** Undoes on a simulated platform what was done there. */
    public static void of(Simulation simulation) {
        Undoing undoing = new Undoing(simulation.plan(), simulation.done());
        undoing.ordered().forEach(undo -> simulation.effect(undo.step()));
    }

    private List<UndoStep> ordered() {
        Map<String, UndoStep> waiting = new LinkedHashMap<>();
        applicable().forEach(undo -> waiting.put(undo.step().id(), undo));
        List<UndoStep> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            UndoStep next = waiting.values().stream()
                    .filter(undo -> undo.step().after().stream().noneMatch(waiting::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new Violation("the undo steps " + waiting.keySet() + " wait for each other"));
            waiting.remove(next.step().id());
            order.add(next);
        }
        return order;
    }

    private Collection<UndoStep> applicable() {
        Map<String, Compensation> reached = new LinkedHashMap<>();
        for (Compensation compensation : plan.compensations()) {
            if (!Collections.disjoint(compensation.triggers(), done)) {
                reached.put(compensation.table(), compensation);
            }
        }
        Set<String> wanted = new HashSet<>();
        reached.values().forEach(compensation -> wanted.addAll(compensation.steps()));
        return plan.undoSteps().stream()
                .filter(undo -> wanted.contains(undo.step().id()))
                .filter(undo -> undo.onlyIf().isEmpty() || !Collections.disjoint(undo.onlyIf(), done))
                .filter(undo -> Collections.disjoint(undo.unless(), done))
                .toList();
    }
}
