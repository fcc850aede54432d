package io.headgate.activities.temporal;

import io.headgate.activities.plan.Movement;
import io.headgate.activities.plan.Sightings;
import io.headgate.activities.plan.Tidying;
import io.headgate.workflows.activity.Sighting;
import io.headgate.workflows.activity.StaleActivities;
import io.headgate.workflows.activity.StaleOrder;
import io.headgate.workflows.activity.Staleness;
import io.headgate.workflows.activity.StepOrder;
import java.util.List;

/** Looks at the platform again. */
public final class WorldsCompared implements StaleActivities {
    private final Movement movement;
    private final Sightings sightings;
    private final Tidying tidying;

    public WorldsCompared(Movement movement, Sightings sightings, Tidying tidying) {
        this.tidying = tidying;
        this.movement = movement;
        this.sightings = sightings;
    }

    @Override
    public Staleness compareWithPlan(StaleOrder order) {
        return Alive.during("compare", () -> {
            List<String> moved = movement.since(order);
            if (moved.isEmpty()) {
                tidying.before(order);
            }
            return new Staleness(moved);
        });
    }

    @Override
    public Sighting look(StepOrder order) {
        return Alive.during(order.step(), () -> sightings.look(order));
    }
}
