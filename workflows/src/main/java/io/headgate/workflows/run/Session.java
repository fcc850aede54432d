package io.headgate.workflows.run;

import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.workflows.engine.Control;
import io.headgate.workflows.engine.Decisions;
import io.headgate.workflows.engine.Journal;
import io.headgate.workflows.rollout.Carried;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.Verdict;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What all parts of one rollout share. */
final class Session {
    /** A run does at least so much before it is continued, lest it does nothing but continue. */
    private static final int LEAST_EVENTS = 50;

    private final RolloutRequest request;
    private final Control control = new Control();
    private final Decisions decisions;
    private final Calls calls;
    private final StepCalls stepCalls;
    private final Instant startedAt;
    private final int runs;
    private final CancellationScope root = CancellationScope.current();
    private long loadedAt;
    private long fence;
    private boolean leaseAsked;
    private Optional<RolloutReport> report = Optional.empty();
    private Optional<Journal> journal = Optional.empty();
    private Optional<String> undoOf;
    private Optional<Journal> undoJournal = Optional.empty();

    Session(RolloutRequest request) {
        this.request = request;
        this.calls = new Calls(request);
        this.stepCalls = new StepCalls(request);
        Optional<Carried> carried = request.carried();
        this.decisions = new Decisions(carried.map(Carried::answers).orElse(List.of()));
        this.startedAt = carried.map(Carried::startedAt).orElseGet(Now::instant);
        this.runs = carried.map(Carried::runs).orElse(0) + 1;
        this.fence = carried.map(Carried::fence).orElse(0L);
        this.undoOf = carried.flatMap(Carried::undoOf);
        this.leaseAsked = carried.isPresent();
        carried.ifPresent(control::restore);
    }

    RolloutRequest request() {
        return request;
    }

    Control control() {
        return control;
    }

    Decisions decisions() {
        return decisions;
    }

    Calls calls() {
        return calls;
    }

    StepCalls stepCalls() {
        return stepCalls;
    }

    Instant startedAt() {
        return startedAt;
    }

    int runs() {
        return runs;
    }

    long fence() {
        return fence;
    }

    void fence(long number) {
        fence = number;
    }

    /** From now on there may be a lease, whether its grant arrives or not. */
    void leaseAsked() {
        leaseAsked = true;
    }

    void leaseRefused() {
        leaseAsked = false;
    }

    boolean leaseHeld() {
        return leaseAsked;
    }

    /** How it ended, once it has. */
    Optional<RolloutReport> report() {
        return report;
    }

    void ended(RolloutReport how) {
        report = Optional.of(how);
    }

    /** The journal of the plan's steps, once they are loaded. */
    Optional<Journal> journal() {
        return journal;
    }

    void journal(Journal loaded) {
        journal = Optional.of(loaded);
        loadedAt = Workflow.getInfo().getHistoryLength();
    }

    /** Which steps had had their effect when taking back began. */
    Optional<String> undoOf() {
        return undoOf;
    }

    void undoOf(String done) {
        undoOf = Optional.of(done);
    }

    /** The journal of the steps that take the plan back, once they are loaded. */
    Optional<Journal> undoJournal() {
        return undoJournal;
    }

    void undoJournal(Journal loaded) {
        undoJournal = Optional.of(loaded);
        loadedAt = Workflow.getInfo().getHistoryLength();
    }

    boolean cancelRequested() {
        return root.isCancelRequested();
    }

    /** Cancelling the workflow means the same as an abort. */
    void heedCancel() {
        if (cancelRequested()) {
            control.end(new Verdict(OnFailure.ABORT, "the workflow was cancelled"));
        }
    }

    /** Whether somebody wants it to end before its steps are done. */
    boolean endWanted() {
        return cancelRequested()
                || control.verdict().isPresent()
                || control.rejection().isPresent();
    }

    /** Whether the history is so long that it should go on as a new run. A cancelled workflow cannot: it would end there. */
    boolean longHistory() {
        long events = Workflow.getInfo().getHistoryLength();
        boolean enough = events >= request.options().tuning().historyEvents()
                || Workflow.getInfo().isContinueAsNewSuggested();
        return enough && !cancelRequested() && events >= loadedAt + LEAST_EVENTS;
    }

    /** All that the next run cannot load again. */
    Carried carry() {
        return new Carried(
                Carried.VERSION,
                runs,
                startedAt,
                control.phase(),
                journal.orElseThrow().carry(),
                undoOf,
                undoJournal.map(Journal::carry),
                decisions.remembered(),
                control.approvedBy(),
                control.pausedBy(),
                control.verdict(),
                control.deadline(),
                fence,
                control.notice());
    }
}
