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
 * @param gapsMillis of each rollout, how long no statement ran
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
        List<Long> gapsMillis,
        String problem)
        implements Run {
    public FlowResult {
        gapsMillis = List.copyOf(gapsMillis);
    }

    /** Nothing lost, nothing twice, and something was killed. */
    @Override
    public boolean good() {
        return problem.isEmpty() && produced > 0 && lost == 0 && duplicated == 0 && kills > 0;
    }
}
