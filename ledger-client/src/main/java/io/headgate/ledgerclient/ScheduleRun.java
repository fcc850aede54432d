package io.headgate.ledgerclient;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of a schedule.
 *
 * @param outcome absent while it runs
 * @param findings how many things it found
 * @param message one sentence, then the first findings, a line each
 * @param artifact what it stored: a snapshot or a plan
 */
public record ScheduleRun(
        String environment,
        String schedule,
        String workflowId,
        String runId,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> outcome,
        int findings,
        String message,
        Optional<String> artifact) {}
