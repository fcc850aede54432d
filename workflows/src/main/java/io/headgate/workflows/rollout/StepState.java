package io.headgate.workflows.rollout;

/** What has become of a step. */
public enum StepState {
    WAITING('w'),
    RUNNING('r'),
    DONE('d'),
    FAILED('f'),
    /** What it needs has failed. */
    BLOCKED('b'),
    /** Somebody chose to leave it out. */
    SKIPPED('s'),
    /** An undo step that runs. */
    COMPENSATING('c'),
    /** An undo step that is done. */
    COMPENSATED('k'),
    /** An undo step that failed for good. */
    STUCK('x');

    private final char letter;

    StepState(char letter) {
        this.letter = letter;
    }

    /** One letter, for compact storage; it never changes. */
    public char letter() {
        return letter;
    }

    /** The state that a letter stands for. */
    public static StepState of(char letter) {
        for (StepState state : values()) {
            if (state.letter == letter) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state has the letter " + letter);
    }

    /** Whether an activity is under way for it. */
    public boolean active() {
        return this == RUNNING || this == COMPENSATING;
    }
}
