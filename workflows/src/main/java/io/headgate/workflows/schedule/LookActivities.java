package io.headgate.workflows.schedule;

import io.temporal.activity.ActivityInterface;

/** Looks that change nothing. */
@ActivityInterface
public interface LookActivities {
    /** What a plan would do, table by table. */
    Found readDrift(DriftOrder order);

    /** What is wrong in an environment. */
    Found checkHealth(HealthOrder order);
}
