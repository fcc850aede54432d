/**
 * Measures rollouts on the simulated lab: a real Temporal server, PostgreSQL and worker, injected latencies.
 *
 * <p>Here: what starts the processes, counts calls and compares the wall time with the plan's critical path. Not here: limits; a
 * person compares the figures with the goals.
 */
@NullMarked
package io.headgate.benchmarks.rollout;

import org.jspecify.annotations.NullMarked;
