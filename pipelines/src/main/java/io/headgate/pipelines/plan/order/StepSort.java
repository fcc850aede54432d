package io.headgate.pipelines.plan.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sorts steps so that each stands after what it waits for; among those that could come next, in the order of writing. */
public final class StepSort {
    private static final int NONE = -1;

    private final List<StepDraft> steps;
    private final int[] waitsFor;

    // Edges as linked lists in arrays: plans have hundreds of thousands.
    private final int[] firstEdge;
    private int[] nextEdge;
    private int[] follower;
    private int edges;

    private StepSort(List<StepDraft> steps) {
        this.steps = steps;
        this.waitsFor = new int[steps.size()];
        this.firstEdge = new int[steps.size()];
        this.nextEdge = new int[steps.size()];
        this.follower = new int[steps.size()];
        Arrays.fill(firstEdge, NONE);
    }

    /** The steps in order; {@code steps} stand in the order of writing. */
    public static List<StepDraft> sorted(List<StepDraft> steps) {
        return new StepSort(steps).sort();
    }

    private List<StepDraft> sort() {
        for (int place = 0; place < steps.size(); place++) {
            steps.get(place).place(place);
        }
        Places ready = new Places(steps.size());
        for (int place = 0; place < steps.size(); place++) {
            for (StepDraft before : steps.get(place).after()) {
                connect(before, place);
            }
            if (waitsFor[place] == 0) {
                ready.add(place);
            }
        }
        List<StepDraft> sorted = new ArrayList<>(steps.size());
        while (!ready.isEmpty()) {
            int place = ready.removeFirst();
            sorted.add(steps.get(place));
            for (int edge = firstEdge[place]; edge != NONE; edge = nextEdge[edge]) {
                if (--waitsFor[follower[edge]] == 0) {
                    ready.add(follower[edge]);
                }
            }
        }
        if (sorted.size() < steps.size()) {
            // Only a blocked plan of a project with a cycle gets here; what the circle holds up stands at the end.
            steps.stream().filter(step -> waitsFor[step.place()] > 0).forEach(sorted::add);
        }
        return sorted;
    }

    private void connect(StepDraft before, int place) {
        if (before.place() < 0) {
            throw new IllegalStateException(steps.get(place).id() + " waits for unknown " + before.id());
        }
        if (edges == follower.length) {
            follower = Arrays.copyOf(follower, 2 * edges);
            nextEdge = Arrays.copyOf(nextEdge, 2 * edges);
        }
        follower[edges] = place;
        nextEdge[edges] = firstEdge[before.place()];
        firstEdge[before.place()] = edges;
        waitsFor[place]++;
        edges++;
    }
}
