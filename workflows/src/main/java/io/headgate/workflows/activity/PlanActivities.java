package io.headgate.workflows.activity;

import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;
import io.temporal.activity.ActivityInterface;

/** Plans on what runs now. */
@ActivityInterface
public interface PlanActivities {
    /** Observes, plans and stores the plan by its digest. */
    PlanSummary makePlan(PlanRequest request);
}
