package io.headgate.workflows.schedule;

import io.temporal.activity.ActivityInterface;

/** A project as a branch of a repository holds it. */
@ActivityInterface
public interface ProjectActivities {
    /** Fetches the branch, reads the project, stores its snapshot and compares it with the schedule's last one. */
    BranchRead readBranch(BranchOrder order);

    /** Rebuilds inventory and metadata, and commits what differs; what it says is for people. */
    String commitMetadata(CommitOrder order);
}
