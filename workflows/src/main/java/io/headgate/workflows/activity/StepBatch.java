package io.headgate.workflows.activity;

import io.headgate.workflows.rollout.StepRow;
import java.util.List;

/** How some steps of a rollout ended. */
public record StepBatch(String environment, String rollout, String workflowId, String runId, List<StepRow> steps) {
    /** Rows per call. */
    public static final int SIZE = 500;

    public StepBatch {
        steps = List.copyOf(steps);
    }
}
