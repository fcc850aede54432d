package io.headgate.activities.temporal;

import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.plan.LeaseTables;
import io.headgate.ledger.Ledger;
import io.headgate.ledger.lease.Lease;
import io.headgate.ledger.lease.LeaseAnswer;
import io.headgate.ledger.lease.LeaseConflict;
import io.headgate.ledger.lease.LeaseMode;
import io.headgate.ledger.lease.LeaseRequest;
import io.headgate.ledger.lease.SeenLease;
import io.headgate.pipelines.plan.Plan;
import io.headgate.workflows.activity.LeaseActivities;
import io.headgate.workflows.activity.LeaseGrant;
import io.headgate.workflows.activity.LeaseOrder;
import io.headgate.workflows.activity.LeaseRelease;
import io.temporal.activity.Activity;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Leases in the ledger; one of a workflow that is closed for good is taken over. */
public final class LeasesInLedger implements LeaseActivities {
    private final PlanLibrary library;
    private final Ledger ledger;
    private final Predicate<Lease> abandoned;

    /** @param abandoned whether the holder's workflow is closed, for so long that nothing of it can still run */
    public LeasesInLedger(PlanLibrary library, Ledger ledger, Predicate<Lease> abandoned) {
        this.library = library;
        this.ledger = ledger;
        this.abandoned = abandoned;
    }

    @Override
    public LeaseGrant acquireLease(LeaseOrder order) {
        try {
            return acquire(order);
        } catch (RuntimeException e) {
            throw Classified.of(e);
        }
    }

    private LeaseGrant acquire(LeaseOrder order) {
        Plan plan = library.plan(order.planDigest());
        Map<String, LeaseMode> tables =
                LeaseTables.of(plan, library.snapshot(plan.snapshot()), library.knownWorldOf(plan));
        LeaseAnswer answer = ledger.leases().acquire(request(order, tables, List.of()));
        List<SeenLease> takeOver = answer.conflicts().stream()
                .map(LeaseConflict::holder)
                .filter(abandoned)
                .map(lease -> new SeenLease(lease.workflowId(), lease.fence()))
                .toList();
        if (!answer.granted() && !takeOver.isEmpty()) {
            answer = ledger.leases().acquire(request(order, tables, takeOver));
        }
        return new LeaseGrant(
                answer.granted(),
                answer.fence(),
                answer.conflicts().stream().map(LeaseConflict::sentence).toList());
    }

    private static LeaseRequest request(LeaseOrder order, Map<String, LeaseMode> tables, List<SeenLease> takeOver) {
        String run = Activity.getExecutionContext().getInfo().getWorkflowRunId();
        return new LeaseRequest(
                order.environment(), order.rollout(), order.workflowId(), run == null ? "" : run, tables, takeOver);
    }

    @Override
    public void releaseLease(LeaseRelease release) {
        try {
            ledger.leases().release(release.environment(), release.workflowId(), release.fence());
        } catch (RuntimeException e) {
            throw Classified.of(e);
        }
    }
}
