package io.headgate.evidence.fuzz;

import io.headgate.evidence.report.Run;
import java.time.Instant;

/**
 * What a search came to.
 *
 * @param inputs how many were tried
 * @param seconds how long that took
 * @param finding the first input that was not stood, in one line; empty when there was none
 */
public record FuzzRun(String target, Instant at, long inputs, long seconds, String finding) implements Run {
    @Override
    public boolean good() {
        return inputs > 0 && finding.isEmpty();
    }
}
