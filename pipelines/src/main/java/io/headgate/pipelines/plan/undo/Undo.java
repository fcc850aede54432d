package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.Compensation;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.UndoStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which steps take a plan back from wherever it got to. */
public final class Undo {
    private Undo() {}

    /**
     * The steps to take, in an order that respects their edges.
     *
     * @param done ids of the plan's steps that have had their effect; each set that respects {@code after} will do
     */
    public static List<Step> after(Plan plan, Collection<String> done) {
        Set<String> reached = new HashSet<>(done);
        Set<String> wanted = new HashSet<>();
        stages(plan, reached).values().forEach(stage -> wanted.addAll(stage.steps()));
        List<UndoStep> applying = plan.undoSteps().stream()
                .filter(undo -> wanted.contains(undo.step().id()) && applies(undo, reached))
                .toList();
        Set<String> ids = new HashSet<>();
        applying.forEach(undo -> ids.add(undo.step().id()));
        List<Step> steps = new ArrayList<>();
        applying.forEach(undo -> steps.add(without(undo.step(), ids)));
        return steps;
    }

    /** The compensation that applies to each table, for those that the plan got to. */
    public static Map<String, Compensation> stages(Plan plan, Set<String> done) {
        Map<String, Compensation> stages = new LinkedHashMap<>();
        for (Compensation compensation : plan.compensations()) {
            boolean reached = !Collections.disjoint(compensation.triggers(), done)
                    || compensation.follows().stream().anyMatch(source -> Optional.ofNullable(stages.get(source))
                            .filter(Compensation::rebuilds)
                            .isPresent());
            if (reached) {
                stages.put(compensation.table(), compensation);
            }
        }
        return stages;
    }

    private static boolean applies(UndoStep undo, Set<String> done) {
        return (undo.onlyIf().isEmpty() || !Collections.disjoint(undo.onlyIf(), done))
                && Collections.disjoint(undo.unless(), done);
    }

    private static Step without(Step step, Set<String> ids) {
        return new Step(
                step.id(),
                step.table(),
                step.kind(),
                step.after().stream().filter(ids::contains).toList(),
                step.name(),
                step.uid(),
                step.creates(),
                step.sql(),
                step.start(),
                step.previous(),
                step.tableId(),
                step.topicId(),
                step.changes(),
                step.pool(),
                step.pointOfNoReturn());
    }
}
