package io.headgate.workflows.schedule;

import io.headgate.pipelines.plan.PlanProject;

/**
 * A branch as it was read.
 *
 * @param commit the full id of its newest commit
 * @param snapshot digest of the snapshot in the ledger
 * @param project for plans
 * @param findings what is wrong with the project, and what changed since the schedule's last snapshot
 */
public record BranchRead(String commit, String snapshot, PlanProject project, Found findings) {}
