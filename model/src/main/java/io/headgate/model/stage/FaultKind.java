package io.headgate.model.stage;

/** What may strike a step. */
public enum FaultKind {
    /** The platform answers with an error, once or a few times, and nothing has happened. */
    SERVER_ERROR,
    /** It has happened, and the answer is lost. */
    ANSWER_LOST,
    WORKER_LOST_BEFORE_EFFECT,
    WORKER_LOST_AFTER_EFFECT,
    /** The step is done and written down, and Temporal does not hear of it. */
    WORKER_LOST_AFTER_ANSWER,
    /** The platform refuses for good, once. */
    REFUSED,
    /** The platform takes the statement and it fails before it runs, until somebody mends it. */
    FAILS_BEFORE_IT_RUNS,
    /** The statement runs and fails then, until somebody mends it. */
    FAILS_RUNNING,
    /** The statement stops and leaves no positions. */
    NO_POSITIONS,
    /** The statement stays pending for some looks. */
    PENDING_LONG
}
