package io.headgate.ledger.store;

import io.headgate.ledger.lease.Lease;
import io.headgate.ledger.lease.LeaseConflict;
import io.headgate.ledger.lease.LeaseMode;
import io.headgate.ledger.lease.LeaseRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which leases are in the way of a request. */
final class LeaseConflicts {
    private LeaseConflicts() {}

    static List<LeaseConflict> find(LeaseRequest request, List<Lease> held) {
        return held.stream()
                .filter(lease -> !lease.workflowId().equals(request.workflowId()))
                .map(lease -> new LeaseConflict(lease, common(request, lease)))
                .filter(conflict -> !conflict.tables().isEmpty())
                .toList();
    }

    private static List<String> common(LeaseRequest request, Lease lease) {
        return request.tables().entrySet().stream()
                .filter(wanted -> excludes(wanted.getValue(), lease.tables().get(wanted.getKey())))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static boolean excludes(LeaseMode wanted, @Nullable LeaseMode held) {
        if (held == null) {
            return false;
        }
        return wanted == LeaseMode.EXCLUSIVE || held == LeaseMode.EXCLUSIVE;
    }
}
