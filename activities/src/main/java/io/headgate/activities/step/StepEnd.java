package io.headgate.activities.step;

/**
 * How a step was done.
 *
 * @param already it was so before
 * @param says what was done, a short sentence
 */
public record StepEnd(boolean already, String says, Touched touched) {
    public static StepEnd done(String says, Touched touched) {
        return new StepEnd(false, says, touched);
    }
}
