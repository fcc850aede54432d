package io.headgate.pipelines.plan;

/**
 * The standing decisions of an environment that a plan depends on.
 *
 * @param inPlace changed SQL replays into the table that is there, where its sink allows it
 * @param allowDataLoss tables may lose data without being named
 * @param keepReplaced how long a replaced statement stays
 * @param children what happens to the readers of a table that is made again
 * @param cleanTree a plan needs a clean working tree
 */
public record Policies(
        boolean inPlace, boolean allowDataLoss, KeepReplaced keepReplaced, Children children, boolean cleanTree) {
    public static final Policies DEFAULT = new Policies(false, false, KeepReplaced.UNTIL_NEXT, Children.REPLAY, false);

    /** How long a replaced statement stays STOPPED. */
    public enum KeepReplaced {
        /** Until the next successful rollout of its table. */
        UNTIL_NEXT,
        /** Deleted by the last steps of the plan that replaces it. */
        NO
    }

    /** What happens to readers of a table that is made again. */
    public enum Children {
        REPLAY,
        /** Stateless ones go on from their positions once the new topic has passed them. */
        CARRY
    }
}
