package io.headgate.workflows.run;

import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.workflows.activity.Sighting;
import io.headgate.workflows.engine.DecisionRefused;
import io.headgate.workflows.engine.Desk;
import io.headgate.workflows.engine.Journal;
import io.headgate.workflows.engine.Rules;
import io.headgate.workflows.engine.Scheduler;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Refusal;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.StepDecision;
import io.headgate.workflows.rollout.StepState;
import io.headgate.workflows.rollout.Tuning;
import io.headgate.workflows.rollout.Verdict;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One rollout from its first word to its report: what it does in which order. */
final class Rollout {
    private final Session session;
    private final Rules rules;
    private final Desk desk;
    private final View view;
    private final Phases phases;
    private final AuditTrail audit;
    private final Waits waits;
    private final Ending ending;
    private Optional<StepRunner> forwardRunner = Optional.empty();

    Rollout(RolloutRequest request) {
        this.session = new Session(request);
        this.rules = new Rules(session.control(), request.options().approval());
        this.desk = new Desk(session.control(), rules, session.decisions(), session::journal, Now::instant);
        this.view = new View(session, rules);
        this.phases = new Phases(session);
        this.audit = new AuditTrail(session);
        this.waits = new Waits(session);
        this.ending = new Ending(session, phases, audit);
    }

    Desk desk() {
        return desk;
    }

    View view() {
        return view;
    }

    /** Whether this run goes on from an earlier one and does not know its steps again yet; decisions about them wait for that. */
    boolean reloading() {
        return session.request().carried().isPresent() && session.journal().isEmpty();
    }

    /** Returns once a decision about a step can be judged; one that was taken before needs no steps. */
    void awaitSteps(StepDecision decision) {
        if (reloading() && desk.decided(decision).isEmpty()) {
            Workflow.await(() -> !reloading());
        }
    }

    /** A decision changed the standing of steps. */
    Answer redrawn(Answer answer) {
        forwardRunner.ifPresent(StepRunner::refresh);
        return answer;
    }

    /** Whether the platform shows the effect of a step. */
    Sighting look(String id) {
        Journal journal = session.journal().orElseThrow();
        int step = journal.graph().indexOf(id).orElseThrow();
        try {
            return Waits.result(session.calls()
                            .look(session.stepCalls().order(journal, step, session.fence(), Now.instant())))
                    .orElseThrow();
        } catch (CallFailed failed) {
            throw new DecisionRefused(Refusal.NOT_SEEN, "cannot look at the platform: " + failed.says());
        }
    }

    /**
     * Carries it out. All of it runs out of reach of a cancellation, which is heeded as an abort. Failures of Temporal that
     * reach this place are bugs, and bugs suspend.
     */
    RolloutReport run() {
        AtomicReference<@Nullable RolloutReport> report = new AtomicReference<>();
        Workflow.newDetachedCancellationScope(() -> {
                    try {
                        outcome().map(ending::end).ifPresent(report::set);
                    } catch (TemporalFailure failure) {
                        throw new IllegalStateException("not expected here", failure);
                    }
                })
                .run();
        RolloutReport done = report.get();
        return done != null ? done : nextRun();
    }

    private RolloutReport nextRun() {
        Workflow.continueAsNew(session.request().carrying(session.carry()));
        throw new IllegalStateException("went on in this run");
    }

    /** How it ends; nothing when it goes on as a new run. */
    private Optional<Outcome> outcome() {
        Beginning beginning = new Beginning(session, phases, waits);
        Optional<Graphs> graph;
        try {
            graph = session.request().carried().map(beginning::reload).orElseGet(beginning::begin);
        } catch (Refused refused) {
            return Optional.of(refused.outcome());
        } catch (CallFailed failed) {
            return Optional.of(new Outcome(RolloutEnd.REFUSED, failed.says()));
        }
        if (graph.isEmpty()) {
            return Optional.of(beginning.endedEarly());
        }
        return session.undoOf().isPresent() ? backward() : forward(graph.get());
    }

    private Optional<Outcome> forward(Graphs graph) {
        Journal journal = session.journal().orElseThrow();
        Scheduler scheduler =
                new Scheduler(journal, graph.bounds(session.request().options()));
        StepRunner runner = new StepRunner(journal, scheduler, session.stepCalls(), session.control(), session.fence());
        forwardRunner = Optional.of(runner);
        Turn turn = new Forward(session, phases, audit, waits, runner).run();
        Tuning tuning = session.request().options().tuning();
        return switch (turn) {
            case FINISHED -> Optional.of(finished(journal));
            case HAND_OVER -> Optional.empty();
            case VERDICT -> {
                phases.enter(RolloutPhase.DRAINING);
                runner.drain(tuning.drain(), true);
                yield ended(runner.cutOff());
            }
        };
    }

    private Optional<Outcome> ended(List<Integer> cutOff) {
        Verdict verdict = session.control().verdict().orElseThrow();
        if (verdict.how() == OnFailure.ABORT) {
            return Optional.of(new Outcome(RolloutEnd.ABORTED, verdict.reason()));
        }
        new Backward(session, phases, audit).findWhatIsDone(cutOff);
        return backward();
    }

    private Optional<Outcome> backward() {
        String reason = session.control().verdict().map(Verdict::reason).orElse("");
        try {
            return switch (new Backward(session, phases, audit).run()) {
                case FINISHED, VERDICT -> Optional.of(ending.takenBack(reason));
                case HAND_OVER -> Optional.empty();
            };
        } catch (CallFailed failed) {
            return Optional.of(new Outcome(RolloutEnd.STUCK, reason + "; cannot be taken back: " + failed.says()));
        }
    }

    private static Outcome finished(Journal journal) {
        int skipped = journal.count(StepState.SKIPPED);
        return skipped == 0
                ? new Outcome(RolloutEnd.SUCCEEDED, "all " + journal.graph().size() + " steps are done")
                : new Outcome(RolloutEnd.SUCCEEDED_WITH_SKIPS, skipped + " steps are left out, the others are done");
    }
}
