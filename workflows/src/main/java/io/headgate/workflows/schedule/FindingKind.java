package io.headgate.workflows.schedule;

import java.util.Locale;

/** What a run of a schedule may find. */
public enum FindingKind {
    /** A table is new since the last snapshot. */
    ADDED,
    /** A table of the last snapshot is gone. */
    REMOVED,
    /** A table is another one than in the last snapshot. */
    CHANGED,
    /** The project itself is wrong: SQL that does not parse, a name taken twice. */
    INVALID,
    /** What runs is not what the branch says. */
    DIFFERS,
    /** A rollout would be refused. */
    BLOCKED,
    /** A statement has failed. */
    FAILED,
    /** A statement has been PENDING, DEGRADED or otherwise unsettled for too long. */
    UNSETTLED,
    /** A statement is too far behind. */
    LAG,
    /** A lease is held for too long. */
    LEASE,
    /** A rollout has waited for a decision for too long. */
    WAITING;

    /** As people read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
