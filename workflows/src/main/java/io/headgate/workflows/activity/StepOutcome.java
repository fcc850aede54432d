package io.headgate.workflows.activity;

/**
 * That a step is done.
 *
 * @param already it was so before, by the same key
 * @param says what was done, a short sentence
 * @param attempts which attempt of the activity did it
 */
public record StepOutcome(boolean already, String says, int attempts) {
    public static StepOutcome done(String says, int attempts) {
        return new StepOutcome(false, says, attempts);
    }
}
