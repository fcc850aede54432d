package io.headgate.workflows.schedule;

import java.util.Locale;

/** What a schedule does. */
public enum ScheduleKind {
    /** Reads a branch, rebuilds inventory and metadata, keeps the snapshot, says what changed since the last one. */
    METADATA,
    /** Plans a branch on what runs, and says what a rollout would do. */
    DRIFT,
    /** Looks at statements, lag, leases and waiting rollouts. */
    HEALTH;

    /** As people type it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
