package io.headgate.lab.statements;

/** {@code status.phase}. */
public enum Phase {
    PENDING,
    RUNNING,
    COMPLETED,
    DELETING,
    FAILING,
    FAILED,
    DEGRADED,
    STOPPING,
    STOPPED;

    /** Something is under way that changes the phase soon. */
    boolean isTransient() {
        return switch (this) {
            case PENDING, STOPPING, DELETING, FAILING -> true;
            case RUNNING, DEGRADED, COMPLETED, FAILED, STOPPED -> false;
        };
    }

    /** Holds resources of its pool, once it was started. */
    boolean isOccupying() {
        return switch (this) {
            case PENDING, RUNNING, DEGRADED, FAILING, STOPPING -> true;
            case COMPLETED, FAILED, STOPPED, DELETING -> false;
        };
    }
}
