package io.headgate.evidence.report;

import java.util.List;
import java.util.Locale;

/** Percentiles by the nearest rank: always a value that was measured. */
public final class Percentiles {
    private Percentiles() {}

    /** The smallest value that is not below {@code percent} of the values; 0 of none. */
    public static long of(List<Long> values, int percent) {
        List<Long> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    /** {@code 1.2 / 9.8 s}: the half and the ninety-fifth percentile. */
    public static String halfAndMost(List<Long> millis) {
        return millis.isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%.1f / %.1f s", of(millis, 50) / 1000.0, of(millis, 95) / 1000.0);
    }
}
