package io.headgate.ledger.lease;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lease that is held.
 *
 * @param fence fencing number; every new lease has a higher one than all before
 */
public record Lease(
        String environment,
        long fence,
        String workflowId,
        String runId,
        String rollout,
        Instant acquiredAt,
        Map<String, LeaseMode> tables) {
    public Lease {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }
}
