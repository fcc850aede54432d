package io.headgate.ledgerclient;

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
        Touched touched) {
    /** What a step has acted on, by the platform's ids. */
    public record Touched(
            Optional<String> statement,
            Optional<String> statementUid,
            Optional<String> table,
            Optional<String> tableId,
            Optional<String> topicId) {}
}
