package io.headgate.workflows.activity;

import io.temporal.activity.ActivityInterface;

/** Looks at the platform without changing anything. Heartbeats like {@link StepActivities}. */
@ActivityInterface
public interface StaleActivities {
    /** Whether what is still to be touched is what the plan was made for. Phases that change by themselves do not count. */
    Staleness compareWithPlan(StaleOrder order);

    /** Whether the platform shows the effect of a step, whoever had it. */
    Sighting look(StepOrder order);
}
