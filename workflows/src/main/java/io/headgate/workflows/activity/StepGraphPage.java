package io.headgate.workflows.activity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A page of steps.
 *
 * @param total how many steps there are in all
 * @param from index of the first of this page
 * @param poolSlots how many starts at once a compute pool takes, where the platform limits that
 */
public record StepGraphPage(int total, int from, List<StepNode> steps, Map<String, Integer> poolSlots) {
    /** Steps per page: about 200 kB. */
    public static final int SIZE = 1_000;

    public StepGraphPage {
        steps = List.copyOf(steps);
        poolSlots = new TreeMap<>(poolSlots);
    }
}
