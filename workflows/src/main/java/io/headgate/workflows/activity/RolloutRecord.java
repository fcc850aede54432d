package io.headgate.workflows.activity;

import io.headgate.pipelines.request.PlanKind;
import java.time.Instant;
import java.util.Optional;

/** That a rollout begins. */
public record RolloutRecord(
        String environment,
        String rollout,
        String workflowId,
        String runId,
        String planDigest,
        PlanKind kind,
        Optional<String> commit,
        String requestedBy,
        Instant at) {}
