package io.headgate.workflows.run;

/** Why a loop over steps came to its end. */
enum Turn {
    /** Nothing is left to do. */
    FINISHED,
    /** It is to end before that. */
    VERDICT,
    /** The history is long: it goes on as a new run. */
    HAND_OVER
}
