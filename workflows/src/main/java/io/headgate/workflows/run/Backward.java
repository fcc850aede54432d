package io.headgate.workflows.run;

import io.headgate.workflows.activity.Sighting;
import io.headgate.workflows.engine.Control;
import io.headgate.workflows.engine.Journal;
import io.headgate.workflows.engine.Lane;
import io.headgate.workflows.engine.Scheduler;
import io.headgate.workflows.rollout.Carried;
import io.headgate.workflows.rollout.JournalState;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.StepState;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes back what was done. Nothing stops it any more, a cancellation neither. A step that fails is tried again as a new effect
 * a few times, then it is stuck; what does not need it goes on.
 */
final class Backward {
    private static final int EFFECTS = 3;
    private static final Duration BETWEEN_EFFECTS = Duration.ofSeconds(10);

    private final Session session;
    private final Control control;
    private final Phases phases;
    private final AuditTrail audit;
    private final HandOver handOver;
    private final Set<Integer> tryingAgain = new LinkedHashSet<>();

    Backward(Session session, Phases phases, AuditTrail audit) {
        this.session = session;
        this.control = session.control();
        this.phases = phases;
        this.audit = audit;
        this.handOver = new HandOver(session, audit);
    }

    /**
     * Which steps have had their effect. Where that is not certain, a look at the platform says it.
     *
     * @param cutOff effects that were let go without an outcome
     */
    void findWhatIsDone(Collection<Integer> cutOff) {
        Journal journal = session.journal().orElseThrow();
        Set<Integer> unsure = new LinkedHashSet<>(cutOff);
        unsure.addAll(journal.first(Integer.MAX_VALUE, StepState.FAILED));
        if (!journal.begunAgain().isEmpty() && Changes.retryStartsAgain()) {
            unsure.addAll(journal.begunAgain());
        }
        unsure.removeIf(step -> Lane.of(journal.graph().node(step).kind()) == Lane.WAITS);
        Map<Integer, Promise<Sighting>> looks = new TreeMap<>();
        for (int step : unsure) {
            looks.put(
                    step,
                    session.calls().look(session.stepCalls().order(journal, step, session.fence(), Now.instant())));
        }
        StringBuilder done = new StringBuilder();
        for (int step = 0; step < journal.graph().size(); step++) {
            Promise<Sighting> look = looks.get(step);
            boolean had = journal.done(step) || (look != null && seen(look));
            done.append(had ? '1' : '0');
        }
        session.undoOf(done.toString());
    }

    /** What nobody can see counts as done: taking back what is not there does no harm, leaving it there does. */
    private static boolean seen(Promise<Sighting> look) {
        try {
            return Waits.result(look).map(Sighting::seen).orElse(true);
        } catch (CallFailed failed) {
            return true;
        }
    }

    /**
     * Takes back.
     *
     * @throws CallFailed if the ledger does not know how
     */
    Turn run() {
        phases.enter(RolloutPhase.COMPENSATING);
        String done = session.undoOf().orElseThrow();
        Graphs graph = Graphs.load(Graphs.uninterrupted(from -> session.calls().undoSteps(done, from)))
                .orElseThrow();
        Optional<JournalState> carried = session.request().carried().flatMap(Carried::undoJournal);
        Journal journal = carried.map(state -> new Journal(graph.graph(), true, session.startedAt(), state))
                .orElseGet(() -> new Journal(graph.graph(), true, session.startedAt()));
        session.undoJournal(journal);
        Scheduler scheduler =
                new Scheduler(journal, graph.bounds(session.request().options()));
        StepRunner runner = new StepRunner(journal, scheduler, session.stepCalls(), control, session.fence());
        return run(journal, runner);
    }

    private Turn run(Journal journal, StepRunner runner) {
        while (true) {
            long seen = control.changes();
            runner.rethrow();
            tryStuckAgain(journal, runner);
            if (runner.idle() && tryingAgain.isEmpty()) {
                return Turn.FINISHED;
            }
            if (session.longHistory() && handOver.ready(runner)) {
                return Turn.HAND_OVER;
            }
            runner.startReady();
            audit.flush();
            phases.showNowAndThen();
            Workflow.await(() -> control.changes() != seen);
        }
    }

    private void tryStuckAgain(Journal journal, StepRunner runner) {
        List<Integer> again = new ArrayList<>();
        for (int step : journal.first(Integer.MAX_VALUE, StepState.STUCK)) {
            if (journal.epoch(step) < EFFECTS && tryingAgain.add(step)) {
                again.add(step);
            }
        }
        if (!again.isEmpty()) {
            Workflow.newTimer(BETWEEN_EFFECTS).thenApply(nothing -> {
                again.forEach(step -> journal.again(step, Optional.empty()));
                tryingAgain.removeAll(again);
                runner.refresh();
                control.touch();
                return true;
            });
        }
    }
}
