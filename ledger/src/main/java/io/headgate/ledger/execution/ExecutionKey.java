package io.headgate.ledger.execution;

import java.util.Optional;

/**
 * The name of the execution of a step. What repeats itself presents the same key.
 *
 * @param workflowId the workflow, across all its runs
 * @param runId the run that asked for it
 * @param step id of the step in the plan
 * @param undo whether it is an undo step
 * @param epoch 1 at first, one more with each new effect
 */
public record ExecutionKey(
        String environment,
        String rollout,
        String workflowId,
        String runId,
        String step,
        Optional<String> table,
        boolean undo,
        int epoch) {
    public ExecutionKey {
        if (step.isEmpty() || epoch < 1) {
            throw new IllegalArgumentException("not the execution of a step: '" + step + "', epoch " + epoch);
        }
    }
}
