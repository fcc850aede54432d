package io.headgate.ledgerclient;

import java.time.Instant;
import java.util.Optional;

/**
 * A rollout in a list.
 *
 * @param outcome absent while it runs
 * @param tables how many tables it has touched or tried to
 * @param failed how many steps have failed at least once
 */
public record RolloutSummary(
        String environment,
        String rollout,
        String workflowId,
        String runId,
        String planDigest,
        String kind,
        Optional<String> commit,
        String requestedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> outcome,
        String message,
        int tables,
        int steps,
        int failed) {}
