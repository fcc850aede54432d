package io.headgate.activities.temporal;

import io.headgate.activities.plan.Movement;
import io.headgate.activities.plan.Sightings;
import io.headgate.workflows.activity.Sighting;
import io.headgate.workflows.activity.StaleActivities;
import io.headgate.workflows.activity.StaleOrder;
import io.headgate.workflows.activity.Staleness;
import io.headgate.workflows.activity.StepOrder;

/** Looks at the platform again. */
public final class WorldsCompared implements StaleActivities {
    private final Movement movement;
    private final Sightings sightings;

    public WorldsCompared(Movement movement, Sightings sightings) {
        this.movement = movement;
        this.sightings = sightings;
    }

    @Override
    public Staleness compareWithPlan(StaleOrder order) {
        return Alive.during("compare", () -> new Staleness(movement.since(order)));
    }

    @Override
    public Sighting look(StepOrder order) {
        return Alive.during(order.step(), () -> sightings.look(order));
    }
}
