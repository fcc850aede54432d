package io.headgate.workflows.engine;

import io.headgate.pipelines.plan.StepKind;

/** What a step takes up while it runs; each lane has a bound of its own, so that none can hold up another. */
public enum Lane {
    /** Starts or makes something: holds one of the rollout's slots. */
    STARTS,
    /** Stops or removes something, which frees room: holds no slot. */
    FREES,
    /** Only looks, for as long as it takes: holds no slot, has no effect, and may be asked again at any time. */
    WAITS;

    /** Stops and removals that may run at once, so that the platform's API survives. */
    public static final int FREES_BOUND = 100;

    /** Waits that may run at once; far below the 2,000 open activities that a workflow may have. */
    public static final int WAITS_BOUND = 400;

    public static Lane of(StepKind kind) {
        return switch (kind) {
            case CREATE_TABLE, ALTER_TABLE, START, RESUME, CREATE_POOL -> STARTS;
            case STOP, DROP_TABLE, DELETE_STATEMENT -> FREES;
            case VERIFY, AWAIT_CAUGHT_UP, AWAIT_POSITIONS -> WAITS;
        };
    }
}
