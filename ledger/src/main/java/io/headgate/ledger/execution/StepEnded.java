package io.headgate.ledger.execution;

import io.headgate.pipelines.plan.StepKind;
import java.time.Instant;

/**
 * A step ends.
 *
 * @param outcome how, {@code DONE}, {@code FAILED}, {@code SKIPPED}
 * @param attempts how often it was tried, 0 where nobody knows
 * @param message what was done or why not, a short sentence without literals
 * @param touched what it acted on
 */
public record StepEnded(
        ExecutionKey key,
        StepKind kind,
        String outcome,
        int attempts,
        String message,
        TouchedObjects touched,
        Instant at) {}
