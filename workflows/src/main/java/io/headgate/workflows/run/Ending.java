package io.headgate.workflows.run;

import io.headgate.workflows.activity.StepBatch;
import io.headgate.workflows.engine.Advice;
import io.headgate.workflows.engine.Journal;
import io.headgate.workflows.rollout.Remaining;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down how a rollout ended, gives the lease back, reports. All running activities have ended before. */
final class Ending {
    private final Session session;
    private final Phases phases;
    private final AuditTrail audit;
    private final List<String> complaints = new ArrayList<>();

    Ending(Session session, Phases phases, AuditTrail audit) {
        this.session = session;
        this.phases = phases;
        this.audit = audit;
    }

    RolloutReport end(Outcome outcome) {
        session.control().deadline(Optional.empty());
        session.control().notice(outcome.reason());
        phases.enter(RolloutPhase.RELEASING);
        session.journal().ifPresent(this::recordWhatNeverRan);
        session.undoJournal().ifPresent(this::recordWhatNeverRan);
        audit.drain();
        RolloutReport report = report(outcome);
        attempt(() -> Waits.result(session.calls().recordEnd(report)), "how it ended");
        if (session.leaseHeld()) {
            attempt(() -> Waits.result(session.calls().releaseLease(session.fence())), "the release of the lease");
        }
        RolloutReport whole = complaints.isEmpty() ? report : report(outcome);
        session.ended(whole);
        phases.enter(RolloutPhase.ENDED);
        Workflow.await(Workflow::isEveryHandlerFinished);
        return whole;
    }

    private void recordWhatNeverRan(Journal journal) {
        List<Integer> steps = journal.first(Integer.MAX_VALUE, StepState.SKIPPED, StepState.BLOCKED);
        for (int from = 0; from < steps.size(); from += StepBatch.SIZE) {
            List<StepRow> rows = journal.rows(steps.subList(from, Math.min(steps.size(), from + StepBatch.SIZE)));
            attempt(() -> Waits.result(session.calls().recordSteps(rows)), "steps that never ran");
        }
    }

    /** What the ledger refuses for good is told in the report; it holds up nothing. */
    private void attempt(Runnable call, String what) {
        try {
            call.run();
        } catch (CallFailed failed) {
            complaints.add("the ledger refused " + what + ": " + failed.says());
        }
    }

    private RolloutReport report(Outcome outcome) {
        Advice advice = new Advice(session.request());
        List<Remaining> remains = session.undoJournal().map(advice::remains).orElse(List.of());
        List<String> next = new ArrayList<>(session.journal()
                .map(journal -> advice.next(outcome.end(), journal))
                .orElse(List.of()));
        next.addAll(complaints);
        next.addAll(audit.complaints());
        return new RolloutReport(
                RolloutReport.VERSION,
                session.request().environment(),
                session.request().rollout(),
                session.request().planDigest(),
                outcome.end(),
                outcome.reason(),
                session.journal().map(Journal::counts).orElse(Map.of()),
                session.undoJournal().map(Journal::counts).orElse(Map.of()),
                session.journal().map(Ending::failures).orElse(List.of()),
                remains,
                next,
                session.startedAt(),
                Now.instant(),
                session.runs());
    }

    private static List<StepRow> failures(Journal journal) {
        return journal.rows(journal.first(RolloutStatus.ROWS, StepState.FAILED));
    }

    /** How taking back came out. */
    Outcome takenBack(String reason) {
        Journal undo = session.undoJournal().orElseThrow();
        int left = undo.count(StepState.STUCK) + undo.count(StepState.BLOCKED);
        return left == 0
                ? new Outcome(RolloutEnd.ROLLED_BACK, reason)
                : new Outcome(
                        RolloutEnd.STUCK,
                        reason + "; " + left + " steps of the way back remain, " + Texts.failed(undo));
    }
}
