package io.headgate.pipelines.request;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;

/** Options that cannot both be meant. */
final class Contradictions {
    private Contradictions() {}

    static void check(PlanKind kind, Options options) {
        refuse(options.force() && options.dmlOnly(), "--force", "--dml-only");
        refuse(options.forceAncestors() && options.dmlOnly(), "--force-ancestors", "--dml-only");
        refuse(options.force() && options.keepState(), "--force", "--keep-state");
        refuse(options.force() && options.inPlace(), "--force", "--in-place");
        refuse(options.force() && options.restart(), "--force", "--restart");
        refuse(options.keepState() && options.startFrom().isPresent(), "--keep-state", "--start-from");
        switch (kind) {
            case DEPLOY -> {
                misplaced(options.withAncestors(), "--with-ancestors", "undeploy");
                misplaced(options.withDescendants(), "--with-descendants", "undeploy");
            }
            case UNDEPLOY -> {
                misplaced(options.force(), "--force", "deploy");
                misplaced(options.forceAncestors(), "--force-ancestors", "deploy");
                misplaced(options.restart(), "--restart", "deploy");
                misplaced(options.dmlOnly(), "--dml-only", "deploy");
                misplaced(options.inPlace(), "--in-place", "deploy");
                misplaced(options.keepState(), "--keep-state", "deploy");
                misplaced(options.startFrom().isPresent(), "--start-from", "deploy");
            }
            case ROLLBACK -> {
                // made from a rollout, not from options
            }
        }
    }

    private static void refuse(boolean both, String first, String second) {
        if (both) {
            throw new HeadgateException(
                    FailureCode.USAGE, first + " and " + second + " contradict each other", "give one of them");
        }
    }

    private static void misplaced(boolean given, String option, String kind) {
        if (given) {
            throw new HeadgateException(
                    FailureCode.USAGE, option + " is an option of " + kind + " only", "leave " + option + " out");
        }
    }
}
