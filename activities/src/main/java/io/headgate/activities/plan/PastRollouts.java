package io.headgate.activities.plan;

import java.util.List;
import java.util.Optional;

/** What the ledger knows of rollouts that are over. */
public interface PastRollouts {
    Optional<Past> find(String environment, String rollout);

    /**
     * A rollout.
     *
     * @param ended whether its workflow is over
     * @param takenBack whether its effects were undone already
     * @param done ids of the steps of its plan that have had their effect
     */
    record Past(String planDigest, boolean ended, boolean takenBack, List<String> done) {
        public Past {
            done = List.copyOf(done);
        }
    }
}
