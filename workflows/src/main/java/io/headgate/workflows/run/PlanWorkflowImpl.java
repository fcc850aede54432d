package io.headgate.workflows.run;

import io.headgate.workflows.activity.PlanActivities;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;
import io.headgate.workflows.plan.PlanWorkflow;
import io.temporal.workflow.Workflow;

/** Plans in one activity; a plan that fails is asked for again by the person who wants it. */
public final class PlanWorkflowImpl implements PlanWorkflow {
    private final PlanActivities activities = Workflow.newActivityStub(PlanActivities.class, ActivityTimes.planning());

    @Override
    public PlanSummary plan(PlanRequest request) {
        return activities.makePlan(request);
    }
}
