package io.headgate.workflows.schedule.run;

import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import io.headgate.workflows.run.Fault;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.RunOutcome;
import io.headgate.workflows.schedule.RunReport;
import io.headgate.workflows.schedule.RunStart;
import io.headgate.workflows.schedule.ScheduledRequest;
import io.headgate.workflows.schedule.ScheduledWorkflow;
import io.headgate.workflows.start.HeadgateAttributes;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.time.Instant;
import java.util.List;

/** Begin, look, end, tell. A run that cannot look ends like any other, and then fails, so that Temporal counts it as failed. */
public final class ScheduledWorkflowImpl implements ScheduledWorkflow {
    @Override
    public RunReport run(ScheduledRequest request) {
        if (request.version() > ScheduledRequest.VERSION) {
            throw StepFailures.of(
                    FailureKind.PERMANENT,
                    "the schedule speaks version " + request.version() + ", this worker only "
                            + ScheduledRequest.VERSION,
                    "use workers of the release that made the schedule");
        }
        RunCalls calls = new RunCalls(request);
        WorkflowInfo info = Workflow.getInfo();
        RunStart start = new RunStart(
                request.environment(),
                request.schedule(),
                request.kind(),
                info.getWorkflowId(),
                info.getRunId(),
                now());
        calls.start(start);
        Found found;
        boolean failed = false;
        try {
            found = new ScheduledWork(request, calls).find(start.at());
        } catch (TemporalFailure e) {
            found = Found.of(List.of(), Fault.of(e).says());
            failed = true;
        }
        RunReport report = report(start, found, failed);
        show(report);
        // a run that somebody cancels is written down too
        Workflow.newDetachedCancellationScope(() -> end(calls, report)).run();
        if (failed) {
            throw ApplicationFailure.newNonRetryableFailure(found.says(), RunOutcome.FAILED.name());
        }
        return report;
    }

    private static RunReport report(RunStart start, Found found, boolean failed) {
        return new RunReport(
                RunReport.VERSION,
                start.environment(),
                start.schedule(),
                start.kind(),
                start.workflowId(),
                start.runId(),
                start.at(),
                now(),
                outcome(found, failed),
                found);
    }

    private static void show(RunReport report) {
        report.found()
                .commit()
                .ifPresent(commit -> Workflow.upsertTypedSearchAttributes(HeadgateAttributes.COMMIT.valueSet(commit)));
        Workflow.setCurrentDetails(RunDetails.markdown(report));
    }

    /** What is found is written down whether anybody could be told of it or not. */
    private static void end(RunCalls calls, RunReport report) {
        String told = report.outcome() == RunOutcome.CLEAN ? "" : tell(calls, report);
        calls.end(told.isEmpty() ? report : report.withFound(report.found().saying(told)));
    }

    private static String tell(RunCalls calls, RunReport report) {
        try {
            return calls.webhook(report);
        } catch (TemporalFailure e) {
            return "nobody was told: " + Fault.of(e).says();
        }
    }

    private static RunOutcome outcome(Found found, boolean failed) {
        if (failed) {
            return RunOutcome.FAILED;
        }
        return found.total() == 0 ? RunOutcome.CLEAN : RunOutcome.FOUND;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
