package io.headgate.activities.temporal;

import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.step.StepMeters;
import io.headgate.ledger.Ledger;
import io.headgate.ledger.audit.AuditEntry;
import io.headgate.ledger.execution.ExecutionKey;
import io.headgate.ledger.execution.RolloutEnded;
import io.headgate.ledger.execution.RolloutStart;
import io.headgate.ledger.execution.StepEnded;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.ledger.registry.TableFacts;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.workflows.activity.AuditBatch;
import io.headgate.workflows.activity.LedgerActivities;
import io.headgate.workflows.activity.RolloutRecord;
import io.headgate.workflows.activity.StepBatch;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.StepRow;
import java.time.Clock;
import java.util.Optional;

/** Writes rollouts, what ended without an activity, and decisions down. */
public final class RolloutsInLedger implements LedgerActivities {
    private final Ledger ledger;
    private final PlanLibrary library;
    private final StepMeters meters;
    private final Clock clock;

    public RolloutsInLedger(Ledger ledger, PlanLibrary library, StepMeters meters, Clock clock) {
        this.ledger = ledger;
        this.library = library;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void recordStart(RolloutRecord rollout) {
        written(() -> {
            ledger.executions()
                    .startRollout(new RolloutStart(
                            rollout.environment(),
                            rollout.rollout(),
                            rollout.workflowId(),
                            rollout.runId(),
                            rollout.planDigest(),
                            rollout.kind().name(),
                            rollout.commit(),
                            rollout.requestedBy(),
                            rollout.at()));
            Plan plan = library.plan(rollout.planDigest());
            ledger.registry()
                    .note(
                            rollout.environment(),
                            plan.tables().stream().map(RolloutsInLedger::facts).toList());
        });
    }

    private static TableFacts facts(PlannedTable table) {
        return new TableFacts(table.table(), table.product(), table.layer(), true, Optional.empty());
    }

    @Override
    public void recordSteps(StepBatch batch) {
        written(() -> ledger.executions()
                .endSteps(batch.steps().stream().map(row -> ended(batch, row)).toList()));
    }

    private StepEnded ended(StepBatch batch, StepRow row) {
        return new StepEnded(
                new ExecutionKey(
                        batch.environment(),
                        batch.rollout(),
                        batch.workflowId(),
                        batch.runId(),
                        row.id(),
                        Optional.of(row.table()),
                        row.undo(),
                        Math.max(1, row.epoch())),
                row.kind(),
                row.state().name(),
                row.attempts(),
                row.says(),
                TouchedObjects.NOTHING,
                row.endedAt().orElseGet(clock::instant));
    }

    @Override
    public void recordAudit(AuditBatch batch) {
        written(() -> ledger.audit()
                .append(batch.entries().stream()
                        .map(entry -> new AuditEntry(
                                batch.environment(),
                                batch.rollout(),
                                entry.id(),
                                entry.what(),
                                entry.step(),
                                entry.who(),
                                entry.why(),
                                entry.says(),
                                entry.at()))
                        .toList()));
    }

    @Override
    public void recordEnd(RolloutReport report) {
        written(() -> ledger.executions()
                .endRollout(new RolloutEnded(
                        report.environment(),
                        report.rollout(),
                        report.end().name(),
                        report.reason(),
                        report.endedAt())));
        meters.rolloutEnded(report.environment(), report.end());
    }

    private static void written(Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException e) {
            throw Classified.of(e);
        }
    }
}
