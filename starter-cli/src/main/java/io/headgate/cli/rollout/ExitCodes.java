package io.headgate.cli.rollout;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.workflows.rollout.RolloutEnd;

/** What the end of a rollout means for a script. */
final class ExitCodes {
    private ExitCodes() {}

    static int of(RolloutEnd end) {
        return switch (end) {
            case SUCCEEDED, SUCCEEDED_WITH_SKIPS -> 0;
            case REFUSED -> FailureCode.STALE.exitCode();
            case REJECTED, ABORTED -> FailureCode.REJECTED.exitCode();
            case ROLLED_BACK -> FailureCode.ROLLED_BACK.exitCode();
            case STUCK -> FailureCode.ROLLOUT_FAILED.exitCode();
        };
    }
}
