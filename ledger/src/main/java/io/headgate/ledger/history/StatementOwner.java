package io.headgate.ledger.history;

import java.time.Instant;

/** The rollout and step behind a statement. */
public record StatementOwner(
        String statement, String uid, String rollout, String workflowId, String step, Instant startedAt) {}
