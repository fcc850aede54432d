/**
 * Measures planning alone, the snapshot in memory: {@code benchmarks/plan}.
 *
 * <p>Here: the projects and requests that are planned, the stop watch, the table that is printed. Not here: limits that fail a
 * build; whoever reads the table judges.
 */
@NullMarked
package io.headgate.benchmarks.planning;

import org.jspecify.annotations.NullMarked;
