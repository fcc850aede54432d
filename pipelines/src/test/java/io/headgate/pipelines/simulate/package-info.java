/**
 * A platform in memory that carries plans out, step by step, and is stricter than any real one.
 *
 * <p>Here: {@link io.headgate.pipelines.simulate.Simulation}, which applies steps to a world and gives the next world; what it
 * knows beyond a world (which topic a statement really reads, whether a table's rows are all there); the checks of where a plan
 * and its undoing may end. Published as a test jar: later modules compare their platforms with it. Not here: generators of
 * projects and worlds ({@code random}).
 */
@NullMarked
package io.headgate.pipelines.simulate;

import org.jspecify.annotations.NullMarked;
