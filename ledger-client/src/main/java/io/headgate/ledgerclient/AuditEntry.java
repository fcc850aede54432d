package io.headgate.ledgerclient;

import java.time.Instant;
import java.util.Optional;

/** One decision: who asked for what, why, and what it led to. */
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
