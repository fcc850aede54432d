package io.headgate.model;

import io.headgate.model.project.Dice;
import io.headgate.model.stage.Fault;
import io.headgate.model.stage.FaultKind;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.plan.UndoStep;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Aims faults at steps of a plan. */
final class Aim {
    private static final Set<StepKind> STARTS = EnumSet.of(StepKind.START);
    private static final Set<StepKind> STOPS = EnumSet.of(StepKind.STOP);
    private static final Set<StepKind> EFFECTS = EnumSet.of(
            StepKind.STOP,
            StepKind.DROP_TABLE,
            StepKind.CREATE_TABLE,
            StepKind.ALTER_TABLE,
            StepKind.START,
            StepKind.RESUME,
            StepKind.DELETE_STATEMENT);

    private Aim() {}

    /** So many faults; fewer where a kind finds no step that it could strike. */
    static List<Fault> at(Plan plan, Dice dice, int count) {
        List<Fault> faults = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<Step> steps = dice.chance(25)
                    ? plan.undoSteps().stream().map(UndoStep::step).toList()
                    : plan.steps();
            one(dice.one(List.of(FaultKind.values())), steps, dice).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<Fault> one(FaultKind kind, List<Step> steps, Dice dice) {
        Set<StepKind> kinds =
                switch (kind) {
                    case SERVER_ERROR, ANSWER_LOST, WORKER_LOST_BEFORE_EFFECT, WORKER_LOST_AFTER_EFFECT, REFUSED ->
                        EFFECTS;
                    case WORKER_LOST_AFTER_ANSWER -> EnumSet.allOf(StepKind.class);
                    case FAILS_BEFORE_IT_RUNS, FAILS_RUNNING, PENDING_LONG -> STARTS;
                    case NO_POSITIONS -> STOPS;
                };
        List<Step> candidates =
                steps.stream().filter(step -> kinds.contains(step.kind())).toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Step step = dice.one(candidates);
        int times = kind == FaultKind.SERVER_ERROR ? 1 + dice.below(3) : 1;
        return Optional.of(new Fault(kind, step.id(), step.name().orElse(""), times));
    }
}
