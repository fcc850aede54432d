package io.headgate.pipelines.config;

import java.time.Duration;

/**
 * How rollouts of an environment behave where the request does not say otherwise.
 *
 * @param onFailure what a failed step leads to
 * @param requireApproval a rollout waits for a person before its first effect
 * @param cleanTree only committed projects may be deployed
 * @param maxParallel how many steps may start side by side
 * @param inPlace changed statements are replayed into the same table rather than recreated
 * @param allowDataLoss what cannot be produced again may be dropped without being named
 * @param keepReplaced how long a replaced statement is kept stopped
 * @param settle how long a statement must stay healthy to count as started
 * @param decisionTimeout how long a paused rollout waits for a decision
 * @param gate what a table must have reached before its readers start
 * @param children how stateless readers of a rebuilt table go on
 */
public record Policies(
        OnFailure onFailure,
        boolean requireApproval,
        boolean cleanTree,
        int maxParallel,
        boolean inPlace,
        boolean allowDataLoss,
        KeepReplaced keepReplaced,
        Duration settle,
        Duration decisionTimeout,
        Gate gate,
        Children children) {
    public static final Policies DEFAULT = new Policies(
            OnFailure.PAUSE,
            false,
            false,
            16,
            false,
            false,
            KeepReplaced.UNTIL_NEXT,
            Duration.ofSeconds(5),
            Duration.ofHours(24),
            Gate.EXISTS,
            Children.REPLAY);

    public Policies {
        if (maxParallel < 1) {
            throw new IllegalArgumentException("max-parallel is at least 1");
        }
    }

    /** What happens when a step has failed for good. */
    public enum OnFailure {
        PAUSE,
        ROLLBACK,
        ABORT
    }

    /** When a replaced statement is deleted. */
    public enum KeepReplaced {
        /** With the next successful rollout of its table. */
        UNTIL_NEXT,
        /** At the end of the rollout that replaced it. */
        NEVER
    }

    /** What a table must have reached before what reads it starts. */
    public enum Gate {
        EXISTS,
        RUNNING,
        CAUGHT_UP
    }

    /** How a stateless reader of a recreated table goes on. */
    public enum Children {
        REPLAY,
        CARRY
    }
}
