/**
 * Makes projects of any size to measure Headgate on. {@code benchmarks/run} measures whole processes; planning alone is
 * measured in {@code planning}.
 *
 * <p>Nothing here knows how Headgate reads a project: a generator that shared code with the reader would share its mistakes.
 */
@NullMarked
package io.headgate.benchmarks;

import org.jspecify.annotations.NullMarked;
