package io.headgate.cli.rollout;

import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import java.util.List;

/** How a rollout is shown while it runs. */
interface Progress {
    /** Some of its steps; called with all pages again and again. */
    void steps(List<StepRow> rows);

    void status(RolloutStatus status);

    /** It waits for somebody. */
    void waiting(RolloutStatus status);

    void report(RolloutReport report);
}
