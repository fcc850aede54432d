package io.headgate.evidence.soak;

import io.headgate.evidence.report.Run;
import io.headgate.evidence.stage.Footprint;
import java.time.Instant;
import java.util.Map;

/**
 * How things were after one rollout.
 *
 * @param steps of its plan
 * @param killed the worker was killed while it ran
 * @param end how it ended
 * @param remaining steps that a plan of the whole project still has; looked at now and then, else negative
 * @param history events in its history
 * @param ledgerRows rows of all tables of the ledger
 * @param footprints of the processes by name
 */
public record SoakSample(
        int rollout,
        Instant at,
        int steps,
        boolean killed,
        String end,
        int remaining,
        long history,
        long millis,
        long ledgerRows,
        Map<String, Footprint> footprints)
        implements Run {
    public SoakSample {
        footprints = Map.copyOf(footprints);
    }

    @Override
    public boolean good() {
        return end.equals("SUCCEEDED") && remaining <= 0;
    }
}
