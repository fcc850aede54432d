package io.headgate.workflows.run;

import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.workflows.activity.Staleness;
import io.headgate.workflows.engine.Control;
import io.headgate.workflows.engine.Journal;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.StepState;
import io.headgate.workflows.rollout.Verdict;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Optional;

/** Carries the plan's steps out, until nothing is left, or somebody ends it, or the history is long. */
final class Forward {
    /** Who pauses a rollout under which the world has moved. */
    static final String HEADGATE = "headgate";

    private final Session session;
    private final Control control;
    private final Phases phases;
    private final AuditTrail audit;
    private final Waits waits;
    private final HandOver handOver;
    private final StepRunner runner;
    private final Journal journal;
    private final RolloutOptions options;

    Forward(Session session, Phases phases, AuditTrail audit, Waits waits, StepRunner runner) {
        this.session = session;
        this.control = session.control();
        this.phases = phases;
        this.audit = audit;
        this.waits = waits;
        this.handOver = new HandOver(session, audit);
        this.runner = runner;
        this.journal = session.journal().orElseThrow();
        this.options = session.request().options();
    }

    Turn run() {
        while (true) {
            long seen = control.changes();
            runner.rethrow();
            session.heedCancel();
            heedFailures();
            if (control.verdict().isPresent()) {
                return Turn.VERDICT;
            }
            if (finished()) {
                return Turn.FINISHED;
            }
            if (session.longHistory() && handOver.ready(runner)) {
                return Turn.HAND_OVER;
            }
            goOn();
            audit.flush();
            phases.showNowAndThen();
            await(seen);
        }
    }

    private void goOn() {
        if (control.pausedBy().isPresent()) {
            control.deadline(Optional.empty());
            phases.enter(RolloutPhase.PAUSED);
        } else if (runner.idle()) {
            askForDecision();
        } else {
            begin();
        }
    }

    private void begin() {
        control.deadline(Optional.empty());
        if (control.checkWanted()) {
            phases.enter(RolloutPhase.CHECKING);
            check();
        }
        if (control.pausedBy().isEmpty() && !session.endWanted()) {
            control.notice("");
            phases.enter(RolloutPhase.RUNNING);
            runner.startReady();
        }
    }

    private void askForDecision() {
        if (control.phase() != RolloutPhase.AWAITING_DECISION
                || control.deadline().isEmpty()) {
            control.deadline(Optional.of(Now.instant().plus(options.decisionTimeout())));
        }
        control.notice(Texts.failed(journal) + "; retry, skip, rollback or abort");
        phases.enter(RolloutPhase.AWAITING_DECISION);
    }

    /** Looks again at what is still to be done; where that has moved, somebody has to decide. */
    private void check() {
        try {
            Optional<Staleness> stale = waits.unlessEnded(() -> session.calls().compare(notToBeBegun()));
            if (stale.isEmpty()) {
                return;
            }
            control.wantCheck(false);
            if (!stale.get().moved().isEmpty()) {
                control.pause(HEADGATE, Texts.moved(stale.get()) + "; resume looks again");
            }
        } catch (CallFailed failed) {
            control.pause(HEADGATE, "cannot look at the platform: " + failed.says() + "; resume looks again");
        }
    }

    private void heedFailures() {
        if (options.onFailure() != OnFailure.PAUSE && journal.count(StepState.FAILED) > 0) {
            control.end(new Verdict(options.onFailure(), Texts.failed(journal)));
        }
    }

    private boolean finished() {
        return journal.count(StepState.DONE) + journal.count(StepState.SKIPPED)
                == journal.graph().size();
    }

    private void await(long seen) {
        if (control.deadline().isEmpty()) {
            Workflow.await(() -> happened(seen));
            return;
        }
        Duration left = Duration.between(Now.instant(), control.deadline().get());
        boolean decided = !left.isNegative() && !left.isZero() && Workflow.await(left, () -> happened(seen));
        if (!decided && !happened(seen)) {
            control.end(new Verdict(
                    options.onDecisionTimeout(),
                    "nobody decided within " + Texts.duration(options.decisionTimeout()) + "; "
                            + Texts.failed(journal)));
        }
    }

    private boolean happened(long seen) {
        return control.changes() != seen || session.cancelRequested();
    }

    /** Steps that are done, left out or under way: one that is under way looks by itself, and its effect may be there already. */
    private String notToBeBegun() {
        StringBuilder bits = new StringBuilder();
        for (int step = 0; step < journal.graph().size(); step++) {
            StepState state = journal.state(step);
            boolean begins = !journal.done(step) && state != StepState.SKIPPED && !state.active();
            bits.append(begins ? '0' : '1');
        }
        return bits.toString();
    }
}
