package io.headgate.workflows.rollout;

import java.util.List;

/**
 * Some steps of a rollout.
 *
 * @param page number of this page, from 0
 * @param pages how many there are
 * @param total how many steps there are in all
 */
public record StepPage(int page, int pages, int total, List<StepRow> steps) {
    /** Steps per page. */
    public static final int SIZE = 200;

    public StepPage {
        steps = List.copyOf(steps);
    }
}
