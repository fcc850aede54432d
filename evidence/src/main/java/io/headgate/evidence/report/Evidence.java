package io.headgate.evidence.report;

import java.time.Instant;
import java.util.List;

/**
 * One command's results, as a file and as a section of {@code docs/evidence.md}.
 *
 * @param what name of the command, {@code kill-matrix}
 * @param command what a person types to measure again
 * @param at when the last run ended
 * @param leftOut what the budget did not reach
 * @param <T> one run
 */
public record Evidence<T>(
        String what, String command, Instant at, Machine machine, List<String> leftOut, List<T> runs) {
    /** What runs on this machine came to. */
    public static <T extends Run> Evidence<T> of(String what, String command, List<String> leftOut, List<T> runs) {
        Instant last = runs.stream().map(Run::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Evidence<>(what, command, last, Machine.here(), leftOut, runs);
    }

    public Evidence {
        leftOut = List.copyOf(leftOut);
        runs = List.copyOf(runs);
    }
}
