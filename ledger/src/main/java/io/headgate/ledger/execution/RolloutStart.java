package io.headgate.ledger.execution;

import java.time.Instant;
import java.util.Optional;

/**
 * A rollout begins.
 *
 * @param kind kind of the plan, {@code DEPLOY}
 * @param planDigest digest of the plan, which need not be stored yet
 */
public record RolloutStart(
        String environment,
        String rollout,
        String workflowId,
        String runId,
        String planDigest,
        String kind,
        Optional<String> commit,
        String requestedBy,
        Instant at) {}
