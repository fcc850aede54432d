package io.headgate.cli.schedule;

import io.headgate.cli.process.Waiting;
import io.headgate.cli.rollout.Services;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.schedule.RunReport;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowTargetOptions;
import io.temporal.client.schedules.ScheduleActionExecutionStartWorkflow;
import io.temporal.client.schedules.ScheduleActionResult;
import io.temporal.client.schedules.ScheduleInfo;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A run that was begun by hand. */
final class TriggeredRun {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Services services;
    private final WorkflowExecution execution;

    private TriggeredRun(Services services, WorkflowExecution execution) {
        this.services = services;
        this.execution = execution;
    }

    /** Begins one; {@link FailureCode#CONFLICT} when one is under way already, for two never run at once. */
    static TriggeredRun begin(Services services, Schedules schedules, String name) {
        ScheduleInfo before = schedules.description(name).getInfo();
        schedules.trigger(name);
        boolean decided = Waiting.until(PATIENCE, () -> {
            ScheduleInfo info = schedules.description(name).getInfo();
            return newest(before, info).isPresent()
                    || info.getNumActionsSkippedOverlap() > before.getNumActionsSkippedOverlap();
        });
        return newest(before, schedules.description(name).getInfo())
                .map(execution -> new TriggeredRun(services, execution))
                .orElseThrow(() -> decided ? busy(name) : silent(name));
    }

    private static Optional<WorkflowExecution> newest(ScheduleInfo before, ScheduleInfo now) {
        List<ScheduleActionResult> recent = now.getRecentActions();
        if (now.getNumActions() <= before.getNumActions() || recent.isEmpty()) {
            return Optional.empty();
        }
        return recent.get(recent.size() - 1).getAction() instanceof ScheduleActionExecutionStartWorkflow started
                ? Optional.of(WorkflowExecution.newBuilder()
                        .setWorkflowId(started.getWorkflowId())
                        .setRunId(started.getFirstExecutionRunId())
                        .build())
                : Optional.empty();
    }

    private static HeadgateException busy(String name) {
        return new HeadgateException(
                FailureCode.CONFLICT,
                "a run of schedule " + name + " is under way, so that no other was begun",
                "wait for it: headgate schedule describe " + name);
    }

    private static HeadgateException silent(String name) {
        return new HeadgateException(
                FailureCode.CANNOT_CONNECT,
                "Temporal took the order, but began no run of schedule " + name + " for " + PATIENCE.toSeconds() + " s",
                "look at Temporal: headgate dev status");
    }

    String workflowId() {
        return execution.getWorkflowId();
    }

    /** Waits for its report. */
    RunReport end() {
        WorkflowStub run = services.client()
                .newUntypedWorkflowStub(WorkflowTargetOptions.newBuilder()
                        .setWorkflowExecution(execution)
                        .build());
        try {
            return run.getResult(RunReport.class);
        } catch (WorkflowFailedException e) {
            throw new HeadgateException(
                    FailureCode.ROLLOUT_FAILED, "the run failed: " + reason(e), "mend that, then trigger it again", e);
        }
    }

    private static String reason(WorkflowFailedException problem) {
        return problem.getCause() instanceof ApplicationFailure said
                ? String.valueOf(said.getOriginalMessage())
                : "it was ended from outside, in Temporal";
    }
}
