package io.headgate.evidence.noloss;

import io.headgate.evidence.report.Run;
import java.time.Instant;
import java.util.List;

/**
 * What became of a stream of records while its statement was replaced again and again.
 *
 * @param environment {@code lab}: the adapter of Confluent Cloud; {@code lab-flink}: that of open-source Flink
 * @param wanted how many rollouts were asked for; no more begin when the records have ended
 * @param replaced how many rollouts replaced the statement
 * @param bounced how many stopped and resumed it
 * @param kills in how many of them the worker was killed
 * @param restored how many rollouts replaced the statement with state by one that took its state over
 * @param sumsBounced how many stopped and resumed the statement with state
 * @param wrongSums groups whose count or sum is not exact in the end; negative where nobody looked
 * @param gapsMillis of each rollout of the stateless statement, how long no statement ran
 * @param problem what went wrong, empty when nothing did
 */
public record FlowResult(
        String environment,
        Instant at,
        int rate,
        int wanted,
        int replaced,
        int bounced,
        int kills,
        long produced,
        long lost,
        long duplicated,
        int restored,
        int sumsBounced,
        int wrongSums,
        List<Long> gapsMillis,
        String problem)
        implements Run {
    public FlowResult {
        gapsMillis = List.copyOf(gapsMillis);
    }

    /** Nothing lost, nothing twice, every sum exact, and something was killed. */
    @Override
    public boolean good() {
        return problem.isEmpty() && produced > 0 && lost == 0 && duplicated == 0 && wrongSums <= 0 && kills > 0;
    }
}
