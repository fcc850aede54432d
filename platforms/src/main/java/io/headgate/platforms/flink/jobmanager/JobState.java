package io.headgate.platforms.flink.jobmanager;

/** The states of a job; one that a later Flink adds is UNKNOWN. */
public enum JobState {
    INITIALIZING,
    CREATED,
    RUNNING,
    FAILING,
    FAILED,
    CANCELLING,
    CANCELED,
    FINISHED,
    RESTARTING,
    SUSPENDED,
    RECONCILING,
    UNKNOWN;

    static JobState of(String text) {
        for (JobState state : values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        return UNKNOWN;
    }

    /** Whether it has ended for good. */
    public boolean ended() {
        return switch (this) {
            case FAILED, CANCELED, FINISHED -> true;
            case INITIALIZING, CREATED, RUNNING, FAILING, CANCELLING, RESTARTING, SUSPENDED, RECONCILING, UNKNOWN ->
                false;
        };
    }
}
