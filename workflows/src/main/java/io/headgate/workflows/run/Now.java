package io.headgate.workflows.run;

import io.temporal.workflow.Workflow;
import java.time.Instant;

/** The workflow's own time, which a replay repeats. */
final class Now {
    private Now() {}

    static Instant instant() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
