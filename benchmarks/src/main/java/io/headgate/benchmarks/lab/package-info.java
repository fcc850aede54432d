/** Measures the lab as a stranger uses it: by the command and by HTTP. */
@NullMarked
package io.headgate.benchmarks.lab;

import org.jspecify.annotations.NullMarked;
