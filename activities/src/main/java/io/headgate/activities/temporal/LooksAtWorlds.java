package io.headgate.activities.temporal;

import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.schedule.Drift;
import io.headgate.activities.schedule.HealthCheck;
import io.headgate.workflows.schedule.DriftOrder;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.HealthOrder;
import io.headgate.workflows.schedule.LookActivities;

/** Looks of schedules at what runs. */
public final class LooksAtWorlds implements LookActivities {
    private final PlanLibrary library;
    private final HealthCheck health;

    public LooksAtWorlds(PlanLibrary library, HealthCheck health) {
        this.library = library;
        this.health = health;
    }

    @Override
    public Found readDrift(DriftOrder order) {
        return Alive.during("read the plan", () -> Drift.of(library.plan(order.plan())));
    }

    @Override
    public Found checkHealth(HealthOrder order) {
        return Alive.during("look at " + order.environment(), () -> health.look(order));
    }
}
