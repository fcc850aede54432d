package io.headgate.evidence.killmatrix;

import java.time.Instant;
import java.util.List;

/**
 * What one run came to.
 *
 * @param cell {@code start/after-effect/worker-killed}
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
        String problem) {
    public RunResult {
        wrongEffects = List.copyOf(wrongEffects);
        orphans = List.copyOf(orphans);
        missing = List.copyOf(missing);
        wronglyDropped = List.copyOf(wronglyDropped);
    }

    /** A run that came to no count. */
    static RunResult broken(Cell cell, int run, Instant at, boolean fired, String problem) {
        return new RunResult(
                cell.id(), run, at, fired, false, 0, List.of(), List.of(), List.of(), List.of(), 0, 0, "", problem);
    }

    /** Everything as it must be. */
    public boolean good() {
        return fired
                && converged
                && wrongEffects.isEmpty()
                && orphans.isEmpty()
                && missing.isEmpty()
                && wronglyDropped.isEmpty();
    }
}
