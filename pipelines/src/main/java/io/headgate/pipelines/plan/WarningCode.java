package io.headgate.pipelines.plan;

/** What somebody should know before rolling a plan out. The names are part of the contract. */
public enum WarningCode {
    STALE_KEYS,
    STAR_NOT_REEXPANDED,
    CARRY_MAY_BE_INEXACT,
    ANCESTOR_DIFFERS,
    REPLAY_SEEN_OUTSIDE,
    UNUSED_TABLE,
    SCHEMA_RISK,
    /** Taken back after its point of no return, the plan would not bring everything back. */
    UNDO_INCOMPLETE,
    /** Something is wrong with the project, outside of what the plan touches. */
    BROKEN_ELSEWHERE,
    /** A superseded statement is still listed and stays so. */
    LEFTOVER,
    /** Something that the plan cannot know. */
    UNKNOWN
}
