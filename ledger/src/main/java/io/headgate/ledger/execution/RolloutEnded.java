package io.headgate.ledger.execution;

import java.time.Instant;

/**
 * A rollout ends.
 *
 * @param outcome how, {@code SUCCEEDED}
 * @param message why it ended so, one sentence
 */
public record RolloutEnded(String environment, String rollout, String outcome, String message, Instant at) {}
