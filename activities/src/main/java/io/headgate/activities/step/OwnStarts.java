package io.headgate.activities.step;

import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.plan.UndoStep;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.EffectKey;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises a statement that a rollout has started although nobody wrote that down: the worker died, or the answer was lost for
 * good. The start has left its mark on the statement.
 */
public final class OwnStarts {
    /** Epochs rise by one with each retry of a person. */
    private static final int MOST_EPOCHS = 50;

    private OwnStarts() {}

    public static boolean made(Plan plan, String rollout, WorldStatement found) {
        boolean named = found.ownership()
                .flatMap(Ownership::rollout)
                .filter(rollout::equals)
                .isPresent();
        return named || keys(plan, rollout, found.name()).stream().anyMatch(key -> marked(found, key));
    }

    /** Some platforms take the key as the uid, others carry it in a label. */
    static boolean marked(WorldStatement found, String key) {
        return found.uid().equals(key) || found.labels().keySet().stream().anyMatch(label -> label.endsWith(key));
    }

    private static List<String> keys(Plan plan, String rollout, String statement) {
        Stream<Step> steps =
                Stream.concat(plan.steps().stream(), plan.undoSteps().stream().map(UndoStep::step));
        return steps.filter(step -> step.kind() == StepKind.START)
                .filter(step -> step.name().filter(statement::equals).isPresent())
                .flatMap(step -> IntStream.rangeClosed(1, MOST_EPOCHS)
                        .mapToObj(epoch -> new EffectKey(rollout, step.id(), epoch).hex()))
                .toList();
    }
}
