package io.headgate.ledgerclient;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lease that is held.
 *
 * @param tables {@code EXCLUSIVE} or {@code SHARED} by table
 */
public record Lease(
        String environment,
        long fence,
        String workflowId,
        String runId,
        String rollout,
        Instant acquiredAt,
        Map<String, String> tables) {
    public Lease {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }
}
