package io.headgate.lab.materialized;

/** Where a materialized table is; the names are the values of {@code status.phase}. */
enum Phase {
    CREATING,
    ALTERING,
    /** Goes on after a stop. */
    PENDING,
    RUNNING,
    COMPLETED,
    STOPPING,
    STOPPED,
    FAILED,
    DELETING;

    /** True while something is under way that nobody may interfere with. */
    boolean isMoving() {
        return switch (this) {
            case CREATING, ALTERING, PENDING, STOPPING, DELETING -> true;
            case RUNNING, COMPLETED, STOPPED, FAILED -> false;
        };
    }
}
