package io.headgate.workflows.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a rollout came to.
 *
 * @param version version of this record
 * @param reason why it ended so, one sentence
 * @param failed the first steps that failed
 * @param remains what could not be taken back, and what to type
 * @param next what to type next, where there is something to do
 * @param runs how many runs of the workflow it took
 */
public record RolloutReport(
        int version,
        String environment,
        String rollout,
        String planDigest,
        RolloutEnd end,
        String reason,
        Map<StepState, Integer> steps,
        Map<StepState, Integer> undoSteps,
        List<StepRow> failed,
        List<Remaining> remains,
        List<String> next,
        Instant startedAt,
        Instant endedAt,
        int runs) {
    public static final int VERSION = 1;

    public RolloutReport {
        failed = List.copyOf(failed);
        remains = List.copyOf(remains);
        next = List.copyOf(next);
    }
}
