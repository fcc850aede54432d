package io.headgate.pipelines.world;

/** What a statement is doing; what a platform adds later is UNKNOWN and treated with care. */
public enum Phase {
    PENDING,
    RUNNING,
    DEGRADED,
    COMPLETED,
    STOPPING,
    STOPPED,
    FAILING,
    FAILED,
    DELETING,
    UNKNOWN;

    /** Whether it stays so until somebody does something. */
    public boolean terminal() {
        return switch (this) {
            case COMPLETED, STOPPED, FAILED -> true;
            case PENDING, RUNNING, DEGRADED, STOPPING, FAILING, DELETING, UNKNOWN -> false;
        };
    }

    /** Whether it may still read and write at this moment. */
    public boolean active() {
        return switch (this) {
            case PENDING, RUNNING, DEGRADED, STOPPING, FAILING, UNKNOWN -> true;
            case COMPLETED, STOPPED, FAILED, DELETING -> false;
        };
    }

    /** Whether it needs its sources: all but those at their end. A stopped one may be resumed. */
    public boolean reads() {
        return switch (this) {
            case PENDING, RUNNING, DEGRADED, STOPPING, STOPPED, FAILING, FAILED, UNKNOWN -> true;
            case COMPLETED, DELETING -> false;
        };
    }
}
