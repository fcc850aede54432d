package io.headgate.workflows.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rollout at a glance; of a few hundred bytes however large it is.
 *
 * @param steps how many steps are in which state
 * @param undoSteps the same for the steps that take it back; empty until it is taken back
 * @param running the first that run
 * @param failed the first that failed or are stuck
 * @param notice why it waits, one sentence, or empty
 * @param deadline when waiting for a decision or an approval ends
 * @param choices what may be decided now: names of updates
 * @param end how it ended, once it has
 */
public record RolloutStatus(
        String environment,
        String rollout,
        String planDigest,
        RolloutPhase phase,
        Map<StepState, Integer> steps,
        Map<StepState, Integer> undoSteps,
        List<StepRow> running,
        List<StepRow> failed,
        String notice,
        Optional<Instant> deadline,
        List<String> choices,
        Instant startedAt,
        Optional<RolloutEnd> end) {
    /** At most so many rows in each list. */
    public static final int ROWS = 20;

    public RolloutStatus {
        running = List.copyOf(running);
        failed = List.copyOf(failed);
        choices = List.copyOf(choices);
    }
}
