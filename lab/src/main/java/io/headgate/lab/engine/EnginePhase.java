package io.headgate.lab.engine;

/** Where a statement is, as the engine sees it. The surface turns it into the phases of the API. */
public enum EnginePhase {
    /** Taken over, not yet running (or being redeployed). */
    PENDING,
    /** The job runs, all tasks of it. */
    RUNNING,
    /** DDL, SHOW, a bounded query or INSERT: done. */
    COMPLETED,
    /** Ended by an error; the detail says which. */
    FAILED,
    /** A stop was asked for and is not yet done. */
    STOPPING,
    /** Stopped; may be resumed. */
    STOPPED
}
