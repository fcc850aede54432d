package io.headgate.workflows.activity;

import io.headgate.workflows.rollout.RolloutReport;
import io.temporal.activity.ActivityInterface;

/** Writes down what only the workflow knows; steps write their own start and end. All of it is idempotent. */
@ActivityInterface
public interface LedgerActivities {
    void recordStart(RolloutRecord rollout);

    /** Steps that ended without an activity: skipped, blocked, done by hand. */
    void recordSteps(StepBatch batch);

    void recordAudit(AuditBatch batch);

    void recordEnd(RolloutReport report);
}
