package io.headgate.workflows.run;

import io.temporal.workflow.Workflow;

/** What this workflow does otherwise than rollouts that began on an earlier release: a marker in the history says which. */
final class Changes {
    private Changes() {}

    /** A retry of a failed verification starts the statement again; before, it only looked once more. */
    static boolean retryStartsAgain() {
        return Workflow.getVersion("retry-of-verify-starts-again", Workflow.DEFAULT_VERSION, 1) >= 1;
    }
}
