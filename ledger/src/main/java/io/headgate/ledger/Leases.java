package io.headgate.ledger;

import io.headgate.ledger.lease.Lease;
import io.headgate.ledger.lease.LeaseAnswer;
import io.headgate.ledger.lease.LeaseRequest;
import java.util.List;

/** The right to change tables, all that a rollout needs or nothing. */
public interface Leases {
    /** Asks for tables. The holder of a lease that asks again gets the same lease, with the tables that it asks for added. */
    LeaseAnswer acquire(LeaseRequest request);

    /**
     * Shows a fencing number before an effect.
     *
     * @throws io.headgate.pipelines.problem.HeadgateException {@code CONFLICT} when the lease is not this workflow's any more
     */
    void check(String environment, String workflowId, long fence);

    /** Gives a lease back; does nothing when it is gone or somebody else's. */
    void release(String environment, String workflowId, long fence);

    /** All leases of an environment, by fencing number. */
    List<Lease> list(String environment);
}
