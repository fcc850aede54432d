package io.headgate.workflows.activity;

import io.temporal.activity.ActivityInterface;

/** The right to change tables, all or nothing. */
@ActivityInterface
public interface LeaseActivities {
    /** Asked again by the same workflow, it gives the same lease. */
    LeaseGrant acquireLease(LeaseOrder order);

    /** Asked again, or for a lease that somebody else holds by now, it does nothing. */
    void releaseLease(LeaseRelease release);
}
