package io.headgate.activities.plan;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.step.StepRecord;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.world.World;
import io.headgate.workflows.activity.StaleOrder;
import java.util.ArrayList;
import java.util.List;

/** Tells whether what a plan is about to touch is still what the plan was made for. */
public final class Movement {
    private static final int SHOWN = 10;

    private final EnvironmentBook environments;
    private final PlanLibrary library;
    private final Observer observer;
    private final StepRecord record;

    public Movement(EnvironmentBook environments, PlanLibrary library, Observer observer, StepRecord record) {
        this.environments = environments;
        this.library = library;
        this.observer = observer;
        this.record = record;
    }

    /** A sentence for each thing that moved, the first few. */
    public List<String> since(StaleOrder order) {
        Plan plan = library.plan(order.planDigest());
        World now = observer.observe(environments.get(order.environment()), List.of());
        boolean begins = order.done().indexOf('1') < 0;
        if (begins && now.identity().equals(plan.world().digest())) {
            noteWorld(plan, now);
            return List.of();
        }
        List<String> moved = new ArrayList<>(new RemainingSteps(plan, now, record, order).moved());
        if (moved.isEmpty() && begins) {
            noteWorld(plan, now);
        }
        return moved.subList(0, Math.min(SHOWN, moved.size()));
    }

    private void noteWorld(Plan plan, World now) {
        if (!library.knowsWorldOf(plan.digest())) {
            library.noteWorld(plan.digest(), now);
        }
    }
}
