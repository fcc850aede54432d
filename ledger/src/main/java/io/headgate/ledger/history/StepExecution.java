package io.headgate.ledger.history;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.plan.StepKind;
import java.time.Instant;
import java.util.Optional;

/**
 * One execution of a step.
 *
 * @param outcome absent while it runs
 */
public record StepExecution(
        String step,
        Optional<String> table,
        StepKind kind,
        boolean undo,
        int epoch,
        int attempts,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> outcome,
        String message,
        TouchedObjects touched) {}
