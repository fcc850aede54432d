package io.headgate.workflows.engine;

import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.activity.StepNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Steps and who waits for whom. Steps are named by their index, which respects the edges: what a step needs stands before it. */
public final class StepGraph {
    private final List<StepNode> nodes;
    private final List<List<Integer>> dependents;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final long[] remaining;

    /**
     * A graph of these steps.
     *
     * @throws IllegalArgumentException if a step stands before one that it needs, or an id comes twice
     */
    public StepGraph(List<StepNode> nodes) {
        this.nodes = List.copyOf(nodes);
        this.dependents = new ArrayList<>(nodes.size());
        this.remaining = new long[nodes.size()];
        for (int step = 0; step < nodes.size(); step++) {
            dependents.add(new ArrayList<>());
            if (indices.put(nodes.get(step).id(), step) != null) {
                throw new IllegalArgumentException(
                        "step twice: " + nodes.get(step).id());
            }
            for (int before : nodes.get(step).after()) {
                if (before < 0 || before >= step) {
                    throw new IllegalArgumentException(nodes.get(step).id() + " stands before what it needs");
                }
                dependents.get(before).add(step);
            }
        }
        for (int step = nodes.size() - 1; step >= 0; step--) {
            long longest = 0;
            for (int next : dependents.get(step)) {
                longest = Math.max(longest, remaining[next]);
            }
            remaining[step] = longest + nodes.get(step).weight();
        }
    }

    public int size() {
        return nodes.size();
    }

    public StepNode node(int step) {
        return nodes.get(step);
    }

    /** The steps that wait for this one. */
    public List<Integer> dependents(int step) {
        return dependents.get(step);
    }

    /** How long the longest path from the begin of this step to the end is expected to take, in milliseconds. */
    public long remaining(int step) {
        return remaining[step];
    }

    /** The start that a step verifies; nothing for what verifies no start of this graph. */
    public OptionalInt startOf(int step) {
        StepNode node = nodes.get(step);
        if (node.kind() != StepKind.VERIFY || node.name().isEmpty()) {
            return OptionalInt.empty();
        }
        return node.after().stream()
                .mapToInt(before -> before)
                .filter(before -> nodes.get(before).kind() == StepKind.START)
                .filter(before -> nodes.get(before).name().equals(node.name()))
                .findFirst();
    }

    public OptionalInt indexOf(String id) {
        Integer index = indices.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
