package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;

/**
 * How a step was done.
 *
 * @param already it was so before
 * @param says what was done, a short sentence
 */
public record StepEnd(boolean already, String says, TouchedObjects touched) {
    public static StepEnd done(String says, TouchedObjects touched) {
        return new StepEnd(false, says, touched);
    }
}
