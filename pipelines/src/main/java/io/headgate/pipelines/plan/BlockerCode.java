package io.headgate.pipelines.plan;

/** Why a plan cannot be rolled out. The names are part of the contract. */
public enum BlockerCode {
    INVALID_SQL,
    DUPLICATE_TABLE,
    TWO_WRITERS,
    CYCLE,
    MISSING_SOURCE,
    LIVE_READER_OUTSIDE_PLAN,
    NEEDS_DESCENDANTS,
    NEEDS_ANCESTOR_CHANGE,
    CROSS_PRODUCT,
    UNSAFE_REPLAY,
    NOT_REPLAYABLE,
    UNATTRIBUTED_JOB,
    NAME_TOO_LONG,
    NAME_COLLISION,
    POOL_EXHAUSTED,
    DIRTY_TREE,
    UNSUPPORTED
}
