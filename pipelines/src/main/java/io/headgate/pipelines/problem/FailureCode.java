package io.headgate.pipelines.problem;

/** Why a command ends without a result, with the exit code that says so (the contract of product.md). */
public enum FailureCode {
    UNEXPECTED(1),
    IO(1),
    /** The platform was asked and did not do it. */
    PLATFORM(1),
    USAGE(2),
    CONFIG(2),
    UNKNOWN_TABLE(2),
    NOTHING_SELECTED(2),
    ALREADY_EXISTS(2),
    FINDINGS(3),
    PLAN_BLOCKED(3),
    ROLLOUT_FAILED(4),
    ROLLED_BACK(5),
    STALE(6),
    CONFLICT(6),
    CANNOT_CONNECT(7),
    WAITING_FOR_DECISION(8),
    REJECTED(9),
    DETACHED(130);

    private final int exitCode;

    FailureCode(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
