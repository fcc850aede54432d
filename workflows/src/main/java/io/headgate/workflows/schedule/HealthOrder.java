package io.headgate.workflows.schedule;

import java.time.Instant;
import java.util.List;

/**
 * Look at an environment.
 *
 * @param at when the run began
 * @param before what the run before suspected
 */
public record HealthOrder(String environment, HealthLimits limits, Instant at, List<Suspicion> before) {
    public HealthOrder {
        before = List.copyOf(before);
    }
}
