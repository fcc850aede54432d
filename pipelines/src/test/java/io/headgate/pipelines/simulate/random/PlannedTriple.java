package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Planner;
import io.headgate.pipelines.simulate.Simulation;
import io.headgate.pipelines.sql.FlinkSqlReader;
import java.util.stream.Collectors;

/** A triple with the plan that is made of it. */
public record PlannedTriple(Triple triple, Plan plan) {
    private static final Planner PLANNER = new Planner(new FlinkSqlReader());

    public static PlannedTriple of(long seed) {
        Triple triple = Triple.of(seed);
        return new PlannedTriple(triple, plan(triple));
    }

    public static Plan plan(Triple triple) {
        return PLANNER.plan(triple.snapshot(), triple.world(), triple.request(), triple.context());
    }

    /** Whether there is something in it that may be carried out. */
    public boolean carriedOut() {
        return !plan.blocked() && !plan.empty();
    }

    /** The platform before the plan. */
    public Simulation simulation() {
        return Simulation.of(triple.snapshot(), triple.world(), plan);
    }

    @Override
    public String toString() {
        return triple
                + "\nblockers: " + plan.blockers()
                + "\nplan:\n"
                + plan.tables().stream()
                        .map(line -> "  " + line.scope() + " " + line.table() + " " + line.tableAction() + " "
                                + line.statementAction() + ": " + line.reason())
                        .collect(Collectors.joining("\n"))
                + "\nsteps:\n"
                + plan.steps().stream()
                        .map(step -> "  " + step.id() + " " + step.kind() + " "
                                + step.name().orElse("")
                                + step.start().map(at -> " from " + at.words()).orElse("") + " after " + step.after())
                        .collect(Collectors.joining("\n"));
    }
}
