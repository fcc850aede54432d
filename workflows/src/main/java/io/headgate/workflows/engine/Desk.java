package io.headgate.workflows.engine;

import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.StepDecision;
import io.headgate.workflows.rollout.StepState;
import io.headgate.workflows.rollout.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Takes decisions: checks them, carries out what they mean for control and journal, answers, remembers. */
public final class Desk {
    private final Control control;
    private final Rules rules;
    private final Decisions decisions;
    private final Supplier<Optional<Journal>> journal;
    private final Supplier<Instant> clock;

    /**
     * A desk of one rollout.
     *
     * @param journal of the plan's steps, once it is loaded
     */
    public Desk(
            Control control,
            Rules rules,
            Decisions decisions,
            Supplier<Optional<Journal>> journal,
            Supplier<Instant> clock) {
        this.control = control;
        this.rules = rules;
        this.decisions = decisions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Refuses what makes no sense now; a decision that was taken before makes sense. */
    public void check(Choice choice, Decision decision) {
        if (decisions.answered(decision).isEmpty()) {
            rules.check(choice);
        }
    }

    /** The same for one about a step. */
    public void check(Choice choice, StepDecision decision) {
        if (decisions.answered(decision.decision()).isEmpty()) {
            step(choice, decision);
        }
    }

    /** Takes a decision about the whole rollout. */
    public Answer take(Choice choice, Decision decision) {
        Optional<Answer> earlier = decisions.answered(decision);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        rules.check(choice);
        String says =
                switch (choice) {
                    case APPROVE -> {
                        control.approve(decision.who());
                        yield "approved";
                    }
                    case REJECT -> {
                        control.reject(signed("rejected", decision));
                        yield "rejected; nothing was done";
                    }
                    case PAUSE -> {
                        control.pause(decision.who(), signed("paused", decision));
                        yield "nothing more begins; what runs goes on to its end";
                    }
                    case RESUME -> {
                        control.resume();
                        yield "goes on, after another look at the platform";
                    }
                    case ROLLBACK -> {
                        control.end(new Verdict(OnFailure.ROLLBACK, signed("rolled back", decision)));
                        yield "nothing more begins; what was done is taken back once running steps have ended";
                    }
                    case ABORT -> {
                        control.end(new Verdict(OnFailure.ABORT, signed("aborted", decision)));
                        yield "nothing more begins; ends once running steps have ended";
                    }
                    case RETRY, SKIP -> throw new IllegalArgumentException(choice + " is about a step");
                };
        return answer(choice, Optional.empty(), decision, says);
    }

    /**
     * Tries a failed step again. To verify once more what has failed would find the same: a failed verification starts the
     * statement again.
     *
     * @param startsAgain whether this rollout does so; one that began before it did looks once more only
     */
    public Answer retry(StepDecision decision, BooleanSupplier startsAgain) {
        return decided(decision).orElseGet(() -> {
            int step = step(Choice.RETRY, decision);
            OptionalInt start = current().graph().startOf(step);
            int first = start.isPresent() && startsAgain.getAsBoolean() ? start.getAsInt() : step;
            if (first == step) {
                current().again(step, decision.sql());
            } else {
                current().startAgain(first, decision.sql());
            }
            lookFirst();
            return answer(
                    Choice.RETRY,
                    Optional.of(decision.step()),
                    decision.decision(),
                    current().graph().node(first).id() + " begins again, effect "
                            + current().epoch(first) + (first == step ? "" : ", then " + decision.step()));
        });
    }

    /** Leaves a failed step out, and all that needs it. */
    public Answer skip(StepDecision decision) {
        return decided(decision).orElseGet(() -> {
            int before = left();
            current().skip(step(Choice.SKIP, decision), signed("skipped", decision.decision()), clock.get());
            lookFirst();
            int others = before - left() - 1;
            String says = decision.step() + " is left out"
                    + (others == 0
                            ? ""
                            : ", and " + others + (others == 1 ? " step that needs it" : " steps that need it"));
            return answer(Choice.SKIP, Optional.of(decision.step()), decision.decision(), says);
        });
    }

    /** Takes a failed step as done, after a look at the platform has shown it. */
    public Answer doneByHand(StepDecision decision, String seen) {
        return decided(decision).orElseGet(() -> {
            int step = step(Choice.SKIP, decision);
            current().done(step, signed("done by hand", decision.decision()), 0, clock.get());
            current().settle();
            lookFirst();
            return answer(
                    Choice.SKIP,
                    Optional.of(decision.step()),
                    decision.decision(),
                    decision.step() + " counts as done: " + seen);
        });
    }

    /** The answer that a decision got before. */
    public Optional<Answer> decided(StepDecision decision) {
        return decisions.answered(decision.decision());
    }

    private int step(Choice choice, StepDecision decision) {
        return rules.check(choice, journal.get(), decision.step(), decision.doneByHand());
    }

    /** A rollout that has waited looks at the platform again before anything more begins. */
    private void lookFirst() {
        if (control.phase() == RolloutPhase.AWAITING_DECISION) {
            control.wantCheck(true);
        }
        control.touch();
    }

    private int left() {
        Journal steps = current();
        return steps.graph().size() - steps.count(StepState.SKIPPED);
    }

    private Journal current() {
        return journal.get().orElseThrow();
    }

    private Answer answer(Choice choice, Optional<String> step, Decision decision, String says) {
        return decisions.took(choice, step, decision, new Answer(decision.id(), says, control.phase()), clock.get());
    }

    private static String signed(String what, Decision decision) {
        return what + " by " + decision.who() + (decision.why().isEmpty() ? "" : ": " + decision.why());
    }
}
