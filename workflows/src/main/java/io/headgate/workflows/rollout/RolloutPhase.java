package io.headgate.workflows.rollout;

/** What a rollout is doing, in the order in which it happens. */
public enum RolloutPhase {
    LOADING,
    AWAITING_APPROVAL,
    LEASING,
    /** Compares what it will touch with what the plan was made for. */
    CHECKING,
    RUNNING,
    /** Somebody paused it; what runs goes on to its end. */
    PAUSED,
    /** A step failed and nothing else can be done until somebody decides. */
    AWAITING_DECISION,
    /** Starts nothing more and lets running steps end, before it compensates or ends. */
    DRAINING,
    COMPENSATING,
    RELEASING,
    ENDED
}
