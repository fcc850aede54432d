package io.headgate.workflows.schedule.run;

import io.headgate.workflows.plan.PlanSummary;
import io.headgate.workflows.schedule.BranchRead;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.GitPlace;
import io.headgate.workflows.schedule.HealthOrder;
import io.headgate.workflows.schedule.RunReport;
import io.headgate.workflows.schedule.ScheduledRequest;
import io.headgate.workflows.schedule.Suspicion;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the kinds of runs do between their begin and their end. */
final class ScheduledWork {
    private final ScheduledRequest request;
    private final RunCalls calls;

    ScheduledWork(ScheduledRequest request, RunCalls calls) {
        this.request = request;
        this.calls = calls;
    }

    Found find(Instant at) {
        return switch (request.kind()) {
            case METADATA -> metadata();
            case DRIFT -> drift();
            case HEALTH ->
                calls.health(new HealthOrder(
                        request.environment(), request.limits().orElseThrow(), at, suspicionsOfTheRunBefore()));
        };
    }

    private Found metadata() {
        GitPlace git = request.git().orElseThrow();
        BranchRead read = calls.readBranch(git, true);
        Found found = read.findings().withCommit(read.commit()).withArtifact(read.snapshot());
        return request.commitTo()
                .map(target -> found.saying(calls.commit(git, read.commit(), target)))
                .orElse(found);
    }

    private Found drift() {
        BranchRead read = calls.readBranch(request.git().orElseThrow(), false);
        PlanSummary plan = calls.plan(read.snapshot(), read.project());
        return calls.drift(plan.planDigest()).withCommit(read.commit()).withArtifact(plan.planDigest());
    }

    /** Temporal hands every run of a schedule what the last one that did not fail answered. */
    private static List<Suspicion> suspicionsOfTheRunBefore() {
        @Nullable RunReport before = Workflow.getLastCompletionResult(RunReport.class);
        return before == null ? List.of() : before.found().suspicions();
    }
}
