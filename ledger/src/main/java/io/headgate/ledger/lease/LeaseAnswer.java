package io.headgate.ledger.lease;

import java.util.List;

/**
 * The answer to a request.
 *
 * @param fence fencing number of the lease, 0 when it was not given
 * @param conflicts what is in the way, oldest lease first; empty when the lease was given
 */
public record LeaseAnswer(long fence, List<LeaseConflict> conflicts) {
    public LeaseAnswer {
        conflicts = List.copyOf(conflicts);
    }

    public boolean granted() {
        return conflicts.isEmpty();
    }
}
