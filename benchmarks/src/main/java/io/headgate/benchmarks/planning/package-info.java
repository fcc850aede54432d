/**
 * Measures planning alone, the snapshot in memory.
 *
 * <p>Here: the projects and requests that are planned, the stop watch, the rows of the table. Not here: limits that fail a
 * build; whoever reads the table judges.
 */
@NullMarked
package io.headgate.benchmarks.planning;

import org.jspecify.annotations.NullMarked;
