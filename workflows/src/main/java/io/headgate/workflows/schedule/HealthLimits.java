package io.headgate.workflows.schedule;

import java.time.Duration;
import java.util.Optional;

/**
 * What is too much.
 *
 * @param unsettled how long a statement may be PENDING or DEGRADED; one that FAILED is told of at once
 * @param lag how many records a statement may be behind; absent: nobody counts
 * @param lease how long a lease may be held
 * @param waiting how long a rollout may wait for a decision
 */
public record HealthLimits(Duration unsettled, Optional<Long> lag, Duration lease, Duration waiting) {}
