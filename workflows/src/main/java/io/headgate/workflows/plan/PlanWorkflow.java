package io.headgate.workflows.plan;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Observes a platform and plans, where the platform's keys are. The plan goes to the ledger; what comes back is its digest and
 * what a person wants to know first.
 */
@WorkflowInterface
public interface PlanWorkflow {
    /** Fails with an {@code ApplicationFailure} when the platform, the snapshot or the request forbids planning. */
    @WorkflowMethod
    PlanSummary plan(PlanRequest request);
}
