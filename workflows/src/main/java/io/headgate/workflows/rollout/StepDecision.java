package io.headgate.workflows.rollout;

import java.util.Optional;

/**
 * Somebody's decision about one step.
 *
 * @param step id of the step
 * @param doneByHand skip: it has been done by hand, which a look at the platform must confirm
 * @param sql retry: digest of the SQL to use instead of the plan's
 */
public record StepDecision(Decision decision, String step, boolean doneByHand, Optional<String> sql) {
    /** Tries a step again, or leaves it out. */
    public static StepDecision of(Decision decision, String step) {
        return new StepDecision(decision, step, false, Optional.empty());
    }

    /** Says that a step has been done by hand. */
    public static StepDecision doneByHand(Decision decision, String step) {
        return new StepDecision(decision, step, true, Optional.empty());
    }
}
