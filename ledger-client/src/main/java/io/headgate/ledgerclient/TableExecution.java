package io.headgate.ledgerclient;

import java.time.Instant;
import java.util.Optional;

/**
 * A table within a rollout.
 *
 * @param endedAt when its last step has ended, absent while one runs
 */
public record TableExecution(
        String table, int steps, int done, int failed, Instant startedAt, Optional<Instant> endedAt) {}
