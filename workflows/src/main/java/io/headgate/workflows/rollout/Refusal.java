package io.headgate.workflows.rollout;

/** Why a decision is refused: the type of the failure that its sender sees. */
public enum Refusal {
    /** It waits for no approval. */
    NO_APPROVAL_WANTED,
    ALREADY_APPROVED,
    ALREADY_PAUSED,
    NOT_PAUSED,
    STEP_UNKNOWN,
    STEP_NOT_FAILED,
    /** A stop or a drop that others need cannot be left out. */
    STEP_NEEDED,
    /** The platform does not show what is said to be done. */
    NOT_SEEN,
    /** It ends already, or is being taken back. */
    TOO_LATE
}
