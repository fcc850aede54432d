package io.headgate.evidence.count;

import io.headgate.evidence.report.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one run came to.
 *
 * @param cell what was done, {@code start/after-effect/worker-killed}
 * @param fired the fault has struck; a run without proves nothing
 * @param converged the rollout succeeded and planning again finds nothing to do
 * @param wrongEffects effects of the plan that did not happen exactly once, with their counts
 * @param effects how many effects were counted
 * @param recoveryMillis from the blow to the end of the step that was struck
 * @param problem what went wrong, empty when nothing did
 */
public record RunResult(
        String cell,
        int run,
        Instant at,
        boolean fired,
        boolean converged,
        int effects,
        List<String> wrongEffects,
        List<String> orphans,
        List<String> missing,
        List<String> wronglyDropped,
        long recoveryMillis,
        long rolloutMillis,
        String rollout,
        String problem)
        implements Run {
    public RunResult {
        wrongEffects = List.copyOf(wrongEffects);
        orphans = List.copyOf(orphans);
        missing = List.copyOf(missing);
        wronglyDropped = List.copyOf(wronglyDropped);
    }

    /** A run that came to no count. */
    public static RunResult broken(String cell, int run, Instant at, boolean fired, String problem) {
        return new RunResult(
                cell, run, at, fired, false, 0, List.of(), List.of(), List.of(), List.of(), 0, 0, "", problem);
    }

    /** Everything as it must be. */
    @Override
    public boolean good() {
        return fired
                && converged
                && wrongEffects.isEmpty()
                && orphans.isEmpty()
                && missing.isEmpty()
                && wronglyDropped.isEmpty();
    }

    /** What is wrong with it, for people. */
    public String words() {
        List<String> words = new ArrayList<>();
        if (!problem.isEmpty()) {
            words.add(problem);
        }
        add(words, "not once", wrongEffects);
        add(words, "orphans", orphans);
        add(words, "missing", missing);
        add(words, "wrongly dropped", wronglyDropped);
        return String.join("; ", words);
    }

    private static void add(List<String> words, String name, List<String> what) {
        if (!what.isEmpty()) {
            words.add(name + " " + String.join(", ", what));
        }
    }
}
