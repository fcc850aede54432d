package io.headgate.workflows.schedule;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** One run of a schedule. Temporal's schedule starts it; nobody else does. */
@WorkflowInterface
public interface ScheduledWorkflow {
    /**
     * Looks, writes down what was found and tells of it. Fails with an {@code ApplicationFailure} when it could not look, after
     * that was written down and told of too.
     */
    @WorkflowMethod
    RunReport run(ScheduledRequest request);
}
