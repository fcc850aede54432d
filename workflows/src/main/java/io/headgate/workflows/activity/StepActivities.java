package io.headgate.workflows.activity;

import io.temporal.activity.ActivityInterface;

/**
 * One effect on the platform each, or one wait. The method names are what Temporal's UI shows.
 *
 * <p>Every method looks before it acts and takes "already so, by this key" as done. It records start and end of the step in the
 * ledger, and positions in the same call that took them. It heartbeats a {@link StepNews} several times per heartbeat
 * timeout, and lets go soon when a heartbeat throws. Errors are thrown with {@link StepFailures}.
 */
@ActivityInterface
public interface StepActivities {
    StepOutcome stop(StepOrder order);

    StepOutcome dropTable(StepOrder order);

    StepOutcome createTable(StepOrder order);

    StepOutcome alterTable(StepOrder order);

    StepOutcome start(StepOrder order);

    StepOutcome resume(StepOrder order);

    StepOutcome verify(StepOrder order);

    StepOutcome awaitCaughtUp(StepOrder order);

    StepOutcome awaitPositions(StepOrder order);

    StepOutcome deleteStatement(StepOrder order);

    StepOutcome createPool(StepOrder order);
}
