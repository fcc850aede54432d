package io.headgate.pipelines.simulate;

import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.undo.Undo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes back on a simulated platform what a plan has done there so far, by nothing but the plan. */
public final class Undoing {
    private Undoing() {}

    /** Undoes what is done, in the order in which the plan gives the steps. */
    public static void of(Simulation simulation) {
        carryOut(simulation, Undo.after(simulation.plan(), simulation.done()));
    }

    /** Undoes what is done, in some other order that the plan allows. */
    public static void of(Simulation simulation, long seed) {
        carryOut(simulation, StepOrders.shuffled(Undo.after(simulation.plan(), simulation.done()), seed));
    }

    private static void carryOut(Simulation simulation, List<Step> steps) {
        Set<String> undone = new HashSet<>();
        for (Step step : steps) {
            if (!undone.containsAll(step.after())) {
                throw new Violation(step.id() + " is done before " + step.after());
            }
            simulation.effect(step);
            undone.add(step.id());
        }
    }
}
