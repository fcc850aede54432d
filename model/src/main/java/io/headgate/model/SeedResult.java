package io.headgate.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of one seed.
 *
 * @param steps that were carried out, those that took something back too
 * @param blocked how many plans had blockers and were not carried out
 * @param ends how often rollouts ended in which way
 * @param laid how many faults lay in wait; some wait for steps of a way back that is never gone
 * @param fired how often which fault struck
 * @param decisions what was decided how often
 * @param settled whether everything of the project ran in the end, and every row was counted
 * @param complaints what did not hold
 * @param story what happened, in order
 */
public record SeedResult(
        long seed,
        Instant at,
        long millis,
        int steps,
        int blocked,
        Map<String, Integer> ends,
        int laid,
        Map<String, Integer> fired,
        Map<String, Integer> decisions,
        boolean settled,
        List<String> complaints,
        List<String> story) {
    public SeedResult {
        ends = new TreeMap<>(ends);
        fired = new TreeMap<>(fired);
        decisions = new TreeMap<>(decisions);
        complaints = List.copyOf(complaints);
        story = List.copyOf(story);
    }

    /** Everything held. */
    public boolean good() {
        return complaints.isEmpty();
    }
}
