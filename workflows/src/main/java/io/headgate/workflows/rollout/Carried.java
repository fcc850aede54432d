package io.headgate.workflows.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one run of a rollout hands to the next: all that cannot be loaded again.
 *
 * @param phase the phase in which it goes on
 * @param undoOf which steps had had their effect when taking back began, one letter each; empty: it is not taken back
 * @param answers the latest decisions with their answers, so that a decision sent twice is one
 * @param approvedBy who approved, empty while nobody did
 * @param pausedBy who paused it, empty while nobody did
 * @param deadline when waiting for a decision ends
 * @param fence fencing number of the lease; 0: not taken
 */
public record Carried(
        int version,
        int runs,
        Instant startedAt,
        RolloutPhase phase,
        JournalState journal,
        Optional<String> undoOf,
        Optional<JournalState> undoJournal,
        List<Answer> answers,
        Optional<String> approvedBy,
        Optional<String> pausedBy,
        Optional<Verdict> verdict,
        Optional<Instant> deadline,
        long fence,
        String notice) {
    public static final int VERSION = 1;

    public Carried {
        answers = List.copyOf(answers);
    }
}
