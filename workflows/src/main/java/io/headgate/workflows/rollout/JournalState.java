package io.headgate.workflows.rollout;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The journal of all steps, compact: one letter or number per step, and entries only for steps that are special.
 *
 * @param states one {@link StepState#letter()} per step
 * @param started when each began, milliseconds since the rollout began; -1: not yet
 * @param ended when each ended, the same
 * @param epochs of steps whose epoch is above 1
 * @param attempts how many the last effect of a step took, where that is not 1; 0: unknown
 * @param says what steps said, as far as room allows
 * @param sql digest of the SQL to use instead of the plan's
 */
public record JournalState(
        String states,
        List<Long> started,
        List<Long> ended,
        Map<Integer, Integer> epochs,
        Map<Integer, Integer> attempts,
        Map<Integer, String> says,
        Map<Integer, String> sql) {
    public JournalState {
        if (states.length() != started.size() || states.length() != ended.size()) {
            throw new IllegalArgumentException("a journal with gaps");
        }
        started = List.copyOf(started);
        ended = List.copyOf(ended);
        epochs = new TreeMap<>(epochs);
        attempts = new TreeMap<>(attempts);
        says = new TreeMap<>(says);
        sql = new TreeMap<>(sql);
    }
}
