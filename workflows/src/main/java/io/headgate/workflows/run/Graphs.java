package io.headgate.workflows.run;

import io.headgate.workflows.activity.StepGraphPage;
import io.headgate.workflows.activity.StepNode;
import io.headgate.workflows.engine.Bounds;
import io.headgate.workflows.engine.StepGraph;
import io.headgate.workflows.rollout.RolloutOptions;
import io.temporal.workflow.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A graph of steps as it was loaded.
 *
 * @param poolSlots how many starts at once single compute pools take
 */
record Graphs(StepGraph graph, Map<String, Integer> poolSlots) {
    /** Gets a page that begins at an index; nothing when somebody ends the rollout meanwhile. */
    interface Pages extends IntFunction<Optional<StepGraphPage>> {}

    /** Loads all pages; nothing when somebody ends the rollout meanwhile. */
    static Optional<Graphs> load(Pages pages) {
        List<StepNode> nodes = new ArrayList<>();
        Map<String, Integer> slots = new TreeMap<>();
        int total;
        do {
            Optional<StepGraphPage> page = pages.apply(nodes.size());
            if (page.isEmpty()) {
                return Optional.empty();
            }
            total = page.get().total();
            if (page.get().steps().isEmpty() && nodes.size() < total) {
                throw new IllegalStateException("a page without steps at " + nodes.size() + " of " + total);
            }
            nodes.addAll(page.get().steps());
            slots.putAll(page.get().poolSlots());
        } while (nodes.size() < total);
        return Optional.of(new Graphs(new StepGraph(nodes), slots));
    }

    /** Pages from a call that nothing interrupts. */
    static Pages uninterrupted(IntFunction<Promise<StepGraphPage>> call) {
        return from -> Waits.result(call.apply(from));
    }

    Bounds bounds(RolloutOptions options) {
        return new Bounds(options.maxParallel(), options.maxPerPool(), poolSlots);
    }
}
