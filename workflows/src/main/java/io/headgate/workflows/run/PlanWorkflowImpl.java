package io.headgate.workflows.run;

import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.PlanActivities;
import io.headgate.workflows.activity.StepFailures;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;
import io.headgate.workflows.plan.PlanWorkflow;
import io.temporal.workflow.Workflow;

/** Plans in one activity; a plan that fails is asked for again by the person who wants it. */
public final class PlanWorkflowImpl implements PlanWorkflow {
    private final PlanActivities activities = Workflow.newActivityStub(PlanActivities.class, ActivityTimes.planning());

    @Override
    public PlanSummary plan(PlanRequest request) {
        if (request.version() > PlanRequest.VERSION) {
            throw StepFailures.of(
                    FailureKind.PERMANENT,
                    "the command speaks version " + request.version() + " of plans, this worker only "
                            + PlanRequest.VERSION,
                    "use a command and workers of the same release");
        }
        return activities.makePlan(request);
    }
}
