package io.headgate.activities.temporal;

import io.headgate.activities.plan.Movement;
import io.headgate.workflows.activity.Sighting;
import io.headgate.workflows.activity.StaleActivities;
import io.headgate.workflows.activity.StaleOrder;
import io.headgate.workflows.activity.Staleness;
import io.headgate.workflows.activity.StepOrder;

/** Looks at the platform again. */
public final class WorldsCompared implements StaleActivities {
    private final Movement movement;

    public WorldsCompared(Movement movement) {
        this.movement = movement;
    }

    @Override
    public Staleness compareWithPlan(StaleOrder order) {
        try {
            return new Staleness(movement.since(order));
        } catch (RuntimeException e) {
            throw Classified.of(e);
        }
    }

    @Override
    public Sighting look(StepOrder order) {
        try {
            return movement.look(order);
        } catch (RuntimeException e) {
            throw Classified.of(e);
        }
    }
}
