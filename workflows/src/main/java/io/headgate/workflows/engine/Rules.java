package io.headgate.workflows.engine;

import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.rollout.Refusal;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.StepState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Which decisions make sense when. */
public final class Rules {
    private final Control control;
    private final boolean approvalWanted;

    public Rules(Control control, boolean approvalWanted) {
        this.control = control;
        this.approvalWanted = approvalWanted;
    }

    /** What may be decided now about the rollout or some step of it. */
    public List<Choice> open(Optional<Journal> journal) {
        return Arrays.stream(Choice.values())
                .filter(choice -> objection(choice).isEmpty())
                .filter(choice -> !ofSteps(choice)
                        || journal.filter(steps -> steps.count(StepState.FAILED) > 0)
                                .isPresent())
                .toList();
    }

    /**
     * Checks a decision about the whole rollout.
     *
     * @throws DecisionRefused if it makes no sense now
     */
    public void check(Choice choice) {
        objection(choice).ifPresent(refused -> {
            throw refused;
        });
    }

    /**
     * The step that a decision is about.
     *
     * @throws DecisionRefused if it makes no sense now
     */
    public int check(Choice choice, Optional<Journal> journal, String id, boolean doneByHand) {
        check(choice);
        OptionalInt found = journal.map(steps -> steps.graph().indexOf(id)).orElse(OptionalInt.empty());
        if (found.isEmpty() || journal.isEmpty()) {
            throw new DecisionRefused(Refusal.STEP_UNKNOWN, "this rollout has no step " + id);
        }
        int step = found.getAsInt();
        StepState state = journal.get().state(step);
        if (state != StepState.FAILED) {
            throw new DecisionRefused(Refusal.STEP_NOT_FAILED, id + " has not failed: it is " + word(state));
        }
        if (choice == Choice.SKIP && !doneByHand && needed(journal.get().graph(), step)) {
            throw new DecisionRefused(
                    Refusal.STEP_NEEDED,
                    "other steps rely on " + id + ": do it by hand and say so, retry it, or roll back");
        }
        return step;
    }

    private static boolean needed(StepGraph graph, int step) {
        StepKind kind = graph.node(step).kind();
        return (kind == StepKind.STOP || kind == StepKind.DROP_TABLE)
                && !graph.dependents(step).isEmpty();
    }

    private static boolean ofSteps(Choice choice) {
        return choice == Choice.RETRY || choice == Choice.SKIP;
    }

    private Optional<DecisionRefused> objection(Choice choice) {
        return switch (choice) {
            case APPROVE, REJECT -> approval();
            case PAUSE ->
                ending().or(() -> control.pausedBy()
                        .map(who -> new DecisionRefused(Refusal.ALREADY_PAUSED, "it is paused already, by " + who)));
            case RESUME ->
                ending().or(() -> control.pausedBy().isPresent()
                        ? Optional.empty()
                        : Optional.of(new DecisionRefused(Refusal.NOT_PAUSED, "it is not paused")));
            case RETRY, SKIP, ROLLBACK, ABORT -> ending();
        };
    }

    private Optional<DecisionRefused> approval() {
        if (!approvalWanted) {
            return Optional.of(new DecisionRefused(Refusal.NO_APPROVAL_WANTED, "this rollout waits for no approval"));
        }
        return ending().or(() -> control.rejection()
                        .map(reason -> new DecisionRefused(Refusal.TOO_LATE, "it was rejected: " + reason)))
                .or(() -> control.approvedBy()
                        .map(who -> new DecisionRefused(Refusal.ALREADY_APPROVED, "approved already, by " + who)));
    }

    private Optional<DecisionRefused> ending() {
        boolean late = control.verdict().isPresent()
                || switch (control.phase()) {
                    case LOADING, AWAITING_APPROVAL, LEASING, CHECKING, RUNNING, PAUSED, AWAITING_DECISION -> false;
                    case DRAINING, COMPENSATING, RELEASING, ENDED -> true;
                };
        return late
                ? Optional.of(new DecisionRefused(Refusal.TOO_LATE, "too late: it is " + doing(control.phase())))
                : Optional.empty();
    }

    private static String doing(RolloutPhase phase) {
        return switch (phase) {
            case COMPENSATING -> "being taken back";
            case ENDED -> "ended";
            case LOADING,
                    AWAITING_APPROVAL,
                    LEASING,
                    CHECKING,
                    RUNNING,
                    PAUSED,
                    AWAITING_DECISION,
                    DRAINING,
                    RELEASING -> "ending";
        };
    }

    private static String word(StepState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
