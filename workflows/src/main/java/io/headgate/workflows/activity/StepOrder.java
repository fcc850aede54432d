package io.headgate.workflows.activity;

import io.headgate.pipelines.plan.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Carry out one step.
 *
 * @param workflowId the holder of the lease
 * @param runId the run that asks
 * @param planDigest where the step stands
 * @param step id of the step
 * @param undo whether it is an undo step of that plan
 * @param epoch with rollout and step the key of the effect
 * @param fence fencing number of the lease, to be shown before each effect
 * @param sql digest of the SQL to use instead of the plan's
 * @param settle how long a statement must stay healthy
 * @param begun when this epoch of the step began first, by the workflow's clock
 */
public record StepOrder(
        String environment,
        String rollout,
        String workflowId,
        String runId,
        String planDigest,
        String step,
        StepKind kind,
        String table,
        boolean undo,
        int epoch,
        long fence,
        Optional<String> sql,
        Duration settle,
        Instant begun) {}
