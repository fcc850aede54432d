package io.headgate.activities.temporal;

import io.headgate.activities.schedule.BranchReader;
import io.headgate.activities.schedule.MetadataCommits;
import io.headgate.workflows.schedule.BranchOrder;
import io.headgate.workflows.schedule.BranchRead;
import io.headgate.workflows.schedule.CommitOrder;
import io.headgate.workflows.schedule.ProjectActivities;

/** Projects as branches hold them. */
public final class ProjectsInGit implements ProjectActivities {
    private final BranchReader reader;
    private final MetadataCommits commits;

    public ProjectsInGit(BranchReader reader, MetadataCommits commits) {
        this.reader = reader;
        this.commits = commits;
    }

    @Override
    public BranchRead readBranch(BranchOrder order) {
        return Alive.during("read " + order.git(), () -> reader.read(order));
    }

    @Override
    public String commitMetadata(CommitOrder order) {
        return Alive.during("commit to " + order.target(), () -> commits.commit(order));
    }
}
