package io.headgate.workflows.activity;

/** What helps when an activity fails; the type of its {@code ApplicationFailure}. */
public enum FailureKind {
    /** Try again with growing pauses: 429, 5xx, no connection, something is still being altered. */
    TRANSIENT(true),
    /** Wait for capacity, up to the step's deadline: pool exhausted, PENDING. */
    WAITING(true),
    /** Trying again changes nothing: SQL refused, 401, 403. */
    PERMANENT(false),
    /** Somebody else's effect is in the way: a name taken, another table under the name, a lost lease. */
    CONFLICT(false);

    private final boolean retried;

    FailureKind(boolean retried) {
        this.retried = retried;
    }

    /** Whether Temporal tries again by itself. */
    public boolean retried() {
        return retried;
    }
}
