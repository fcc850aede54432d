/** Measures whole processes of the command: time, CPU, memory. */
@NullMarked
package io.headgate.benchmarks.process;

import org.jspecify.annotations.NullMarked;
