package io.headgate.workflows.activity;

import java.util.List;

/**
 * The answer to a lease.
 *
 * @param granted whether it was given
 * @param fence fencing number, rises with every lease
 * @param conflicts who holds what of it, a sentence each; empty when granted
 */
public record LeaseGrant(boolean granted, long fence, List<String> conflicts) {
    public LeaseGrant {
        conflicts = List.copyOf(conflicts);
    }
}
