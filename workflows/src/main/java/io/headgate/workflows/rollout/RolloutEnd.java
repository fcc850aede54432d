package io.headgate.workflows.rollout;

/** How a rollout ended. */
public enum RolloutEnd {
    /** Every step is done. */
    SUCCEEDED,
    /** All is done but what somebody chose to leave out. */
    SUCCEEDED_WITH_SKIPS,
    /** Nothing was done: the plan is unknown or stale, or the lease is held by somebody else. */
    REFUSED,
    /** Nothing was done: somebody, or the deadline, said no. */
    REJECTED,
    /** It stopped; what was done stays. */
    ABORTED,
    /** All that was done is taken back. */
    ROLLED_BACK,
    /** Something could not be taken back; the report says what and what to type. */
    STUCK
}
