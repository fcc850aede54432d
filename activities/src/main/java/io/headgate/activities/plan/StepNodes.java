package io.headgate.activities.plan;

import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.activity.StepGraphPage;
import io.headgate.workflows.activity.StepNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of a plan as the scheduler sees them. */
public final class StepNodes {
    private StepNodes() {}

    public static StepGraphPage page(List<Step> steps, int from, int size) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            places.put(steps.get(i).id(), i);
        }
        List<StepNode> nodes = new ArrayList<>();
        for (Step step : steps.subList(Math.min(from, steps.size()), Math.min(from + size, steps.size()))) {
            nodes.add(node(step, places));
        }
        return new StepGraphPage(steps.size(), from, nodes, Map.of());
    }

    private static StepNode node(Step step, Map<String, Integer> places) {
        return new StepNode(
                step.id(),
                step.kind(),
                step.table(),
                step.name().isPresent() ? step.name() : Optional.of(step.table()),
                step.pool(),
                step.after().stream()
                        .filter(places::containsKey)
                        .map(places::get)
                        .sorted()
                        .toList(),
                weight(step.kind()));
    }

    /** Milliseconds that such a step takes on a busy platform; only their proportions matter. */
    private static int weight(StepKind kind) {
        return switch (kind) {
            case CREATE_TABLE, DROP_TABLE, ALTER_TABLE -> 30_000;
            case AWAIT_CAUGHT_UP, AWAIT_POSITIONS -> 60_000;
            case START, RESUME -> 1_000;
            case VERIFY -> 20_000;
            case STOP -> 5_000;
            case DELETE_STATEMENT -> 3_000;
            case CREATE_POOL -> 60_000;
        };
    }
}
