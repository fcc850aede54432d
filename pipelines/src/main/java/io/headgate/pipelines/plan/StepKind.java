package io.headgate.pipelines.plan;

/** One effect on the platform, or one thing to wait for. */
public enum StepKind {
    STOP,
    DROP_TABLE,
    CREATE_TABLE,
    ALTER_TABLE,
    START,
    RESUME,
    VERIFY,
    AWAIT_CAUGHT_UP,
    AWAIT_POSITIONS,
    DELETE_STATEMENT,
    CREATE_POOL
}
