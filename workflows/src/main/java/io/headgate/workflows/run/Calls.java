package io.headgate.workflows.run;

import io.headgate.workflows.activity.AuditBatch;
import io.headgate.workflows.activity.GraphActivities;
import io.headgate.workflows.activity.LeaseActivities;
import io.headgate.workflows.activity.LeaseGrant;
import io.headgate.workflows.activity.LeaseOrder;
import io.headgate.workflows.activity.LeaseRelease;
import io.headgate.workflows.activity.LedgerActivities;
import io.headgate.workflows.activity.RolloutRecord;
import io.headgate.workflows.activity.Sighting;
import io.headgate.workflows.activity.StaleActivities;
import io.headgate.workflows.activity.StaleOrder;
import io.headgate.workflows.activity.Staleness;
import io.headgate.workflows.activity.StepBatch;
import io.headgate.workflows.activity.StepGraphOrder;
import io.headgate.workflows.activity.StepGraphPage;
import io.headgate.workflows.activity.StepOrder;
import io.headgate.workflows.activity.UndoGraphOrder;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.StepRow;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.time.Instant;
import java.util.List;

/** The activities of a rollout besides its steps. */
final class Calls {
    private final RolloutRequest request;
    private final WorkflowInfo info = Workflow.getInfo();
    private final GraphActivities graph = Workflow.newActivityStub(GraphActivities.class, ActivityTimes.ledger());
    private final LeaseActivities lease = Workflow.newActivityStub(LeaseActivities.class, ActivityTimes.ledger());
    private final LedgerActivities ledger = Workflow.newActivityStub(LedgerActivities.class, ActivityTimes.ledger());
    private final StaleActivities stale;

    Calls(RolloutRequest request) {
        this.request = request;
        this.stale = Workflow.newActivityStub(
                StaleActivities.class, ActivityTimes.look(request.options().tuning()));
    }

    Promise<StepGraphPage> steps(int from) {
        return Async.function(
                graph::loadSteps,
                new StepGraphOrder(request.environment(), request.planDigest(), from, StepGraphPage.SIZE));
    }

    Promise<StepGraphPage> undoSteps(String done, int from) {
        return Async.function(
                graph::loadUndoSteps,
                new UndoGraphOrder(request.environment(), request.planDigest(), done, from, StepGraphPage.SIZE));
    }

    Promise<LeaseGrant> acquireLease() {
        return Async.function(
                lease::acquireLease,
                new LeaseOrder(request.environment(), request.rollout(), request.planDigest(), info.getWorkflowId()));
    }

    Promise<Void> releaseLease(long fence) {
        return Async.procedure(
                lease::releaseLease,
                new LeaseRelease(request.environment(), request.rollout(), info.getWorkflowId(), fence));
    }

    Promise<Staleness> compare(String done) {
        return Async.function(
                stale::compareWithPlan,
                new StaleOrder(request.environment(), request.rollout(), request.planDigest(), done));
    }

    Promise<Sighting> look(StepOrder order) {
        return Async.function(stale::look, order);
    }

    Promise<Void> recordStart(Instant at) {
        return Async.procedure(
                ledger::recordStart,
                new RolloutRecord(
                        request.environment(),
                        request.rollout(),
                        info.getWorkflowId(),
                        info.getRunId(),
                        request.planDigest(),
                        request.kind(),
                        request.commit(),
                        request.requestedBy(),
                        at));
    }

    Promise<Void> recordSteps(List<StepRow> rows) {
        return Async.procedure(
                ledger::recordSteps,
                new StepBatch(request.environment(), request.rollout(), info.getWorkflowId(), info.getRunId(), rows));
    }

    Promise<Void> recordAudit(AuditBatch batch) {
        return Async.procedure(ledger::recordAudit, batch);
    }

    Promise<Void> recordEnd(RolloutReport report) {
        return Async.procedure(ledger::recordEnd, report);
    }
}
