package io.headgate.ledger.lease;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rollout asks for.
 *
 * @param workflowId the holder, across all its runs
 * @param runId its latest run
 * @param takeOver leases of closed workflows to end, if they are still as they were seen; the caller has made sure that
 *     nothing runs on them any more
 */
public record LeaseRequest(
        String environment,
        String rollout,
        String workflowId,
        String runId,
        Map<String, LeaseMode> tables,
        List<SeenLease> takeOver) {
    public LeaseRequest {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        takeOver = List.copyOf(takeOver);
    }
}
