package io.headgate.workflows.schedule.run;

import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.Selectors;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.PlanActivities;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;
import io.headgate.workflows.rollout.Tuning;
import io.headgate.workflows.schedule.BranchOrder;
import io.headgate.workflows.schedule.BranchRead;
import io.headgate.workflows.schedule.CommitOrder;
import io.headgate.workflows.schedule.DriftOrder;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.GitPlace;
import io.headgate.workflows.schedule.HealthOrder;
import io.headgate.workflows.schedule.LookActivities;
import io.headgate.workflows.schedule.ProjectActivities;
import io.headgate.workflows.schedule.RunActivities;
import io.headgate.workflows.schedule.RunReport;
import io.headgate.workflows.schedule.RunStart;
import io.headgate.workflows.schedule.ScheduledRequest;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The activities of a run, each with a summary that people read in Temporal's UI. */
final class RunCalls {
    private static final Duration LEDGER = Duration.ofSeconds(15);
    private static final Duration WEBHOOK = Duration.ofSeconds(30);
    private static final Duration WEBHOOK_DEADLINE = Duration.ofMinutes(5);

    private final ScheduledRequest request;

    RunCalls(ScheduledRequest request) {
        this.request = request;
    }

    void start(RunStart start) {
        record("write down that it begins").recordRunStart(start);
    }

    void end(RunReport report) {
        record("write down: " + report.outcome().word()).recordRunEnd(report);
    }

    BranchRead readBranch(GitPlace git, boolean compare) {
        return Workflow.newActivityStub(ProjectActivities.class, work("read branch " + git.branch()))
                .readBranch(new BranchOrder(request.environment(), request.schedule(), git, compare));
    }

    String commit(GitPlace git, String commit, String target) {
        return Workflow.newActivityStub(ProjectActivities.class, work("commit metadata to " + target))
                .commitMetadata(new CommitOrder(request.schedule(), git, commit, target));
    }

    /** Plans everything as it stands in the branch. */
    PlanSummary plan(String snapshot, PlanProject project) {
        return Workflow.newActivityStub(PlanActivities.class, work("plan all tables on " + request.environment()))
                .makePlan(PlanRequest.of(
                        request.environment(),
                        snapshot,
                        new RequestBuilder(PlanKind.DEPLOY)
                                .selectors(Selectors.ALL)
                                .build(),
                        project,
                        request.requestedBy()));
    }

    Found drift(String plan) {
        return Workflow.newActivityStub(LookActivities.class, work("read the plan"))
                .readDrift(new DriftOrder(request.environment(), plan));
    }

    Found health(HealthOrder order) {
        return Workflow.newActivityStub(LookActivities.class, work("look at " + request.environment()))
                .checkHealth(order);
    }

    String webhook(RunReport report) {
        ActivityOptions options = ActivityOptions.newBuilder()
                .setStartToCloseTimeout(WEBHOOK)
                .setScheduleToCloseTimeout(WEBHOOK_DEADLINE)
                .setRetryOptions(retries(Duration.ofMinutes(1)))
                .setSummary("call the webhook: " + report.outcome().word())
                .build();
        return Workflow.newActivityStub(RunActivities.class, options).callWebhook(report);
    }

    private static RunActivities record(String summary) {
        return Workflow.newActivityStub(
                RunActivities.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(LEDGER)
                        .setRetryOptions(retries(Duration.ofSeconds(5)))
                        .setSummary(summary)
                        .build());
    }

    private ActivityOptions work(String summary) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(request.timeout())
                .setScheduleToCloseTimeout(request.timeout())
                .setHeartbeatTimeout(Tuning.DEFAULT.heartbeat())
                .setRetryOptions(retries(Duration.ofSeconds(20)))
                .setSummary(summary)
                .build();
    }

    private static RetryOptions retries(Duration longestPause) {
        return RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofMillis(500))
                .setBackoffCoefficient(2)
                .setMaximumInterval(longestPause)
                .setDoNotRetry(FailureKind.PERMANENT.name(), FailureKind.CONFLICT.name())
                .build();
    }
}
