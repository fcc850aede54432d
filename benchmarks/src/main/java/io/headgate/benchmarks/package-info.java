/**
 * Makes projects of any size to measure Headgate on. The packages below measure: whole processes of the command, planning
 * alone, the lab.
 *
 * <p>Nothing here knows how Headgate reads a project: a generator that shared code with the reader would share its mistakes.
 */
@NullMarked
package io.headgate.benchmarks;

import org.jspecify.annotations.NullMarked;
