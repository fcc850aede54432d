package io.headgate.workflows.activity;

import io.temporal.activity.ActivityInterface;

/** Looks at the platform without changing anything. Heartbeats like {@link StepActivities}. */
@ActivityInterface
public interface StaleActivities {
    /** Whether what is still to be touched is what the plan was made for. Phases that change by themselves do not count. */
    Staleness compareWithPlan(StaleOrder order);

    /**
     * Whether the platform shows the effect of a step, whoever had it. Of a start only the rollout's own counts, in whatever phase
     * its statement is: it is what there is to be taken back.
     */
    Sighting look(StepOrder order);
}
