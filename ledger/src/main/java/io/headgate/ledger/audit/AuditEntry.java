package io.headgate.ledger.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One decision.
 *
 * @param id id of the decision; the same id in the same rollout is the same entry
 * @param what what was asked for, {@code skip}
 * @param step the step that it is about
 * @param says what it led to
 */
public record AuditEntry(
        String environment,
        String rollout,
        String id,
        String what,
        Optional<String> step,
        String who,
        String why,
        String says,
        Instant at) {}
