package io.headgate.ledger.store;

import io.headgate.ledger.Leases;
import io.headgate.ledger.lease.Lease;
import io.headgate.ledger.lease.LeaseAnswer;
import io.headgate.ledger.lease.LeaseConflict;
import io.headgate.ledger.lease.LeaseRequest;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.List;

/**
 * Leases in their tables. Requests of one environment come one after the other, held by a lock of the database that ends with
 * the transaction.
 */
final class PostgresLeases implements Leases {
    private final Database database;

    PostgresLeases(Database database) {
        this.database = database;
    }

    @Override
    public LeaseAnswer acquire(LeaseRequest request) {
        return database.transact(handle -> {
            LeaseRows.lock(handle, request.environment());
            request.takeOver()
                    .forEach(seen -> LeaseRows.end(handle, request.environment(), seen.workflowId(), seen.fence()));
            List<LeaseConflict> conflicts = LeaseConflicts.find(request, LeaseRows.list(handle, request.environment()));
            if (!conflicts.isEmpty()) {
                handle.rollback();
                return new LeaseAnswer(0, conflicts);
            }
            return new LeaseAnswer(LeaseRows.write(handle, request), List.of());
        });
    }

    @Override
    public void check(String environment, String workflowId, long fence) {
        boolean held = database.transact(handle -> LeaseRows.holds(handle, environment, workflowId, fence));
        if (!held) {
            throw new HeadgateException(
                    FailureCode.CONFLICT,
                    "the lease " + fence + " in environment " + environment + " is not this rollout's any more",
                    "see with headgate status who holds its tables now");
        }
    }

    @Override
    public void release(String environment, String workflowId, long fence) {
        database.run(handle -> LeaseRows.end(handle, environment, workflowId, fence));
    }

    @Override
    public List<Lease> list(String environment) {
        return database.transact(handle -> LeaseRows.list(handle, environment));
    }
}
