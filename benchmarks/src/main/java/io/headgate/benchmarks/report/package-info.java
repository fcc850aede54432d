/** What was measured, as a file and as {@code docs/benchmarks.md}. Not here: how it is measured. */
@NullMarked
package io.headgate.benchmarks.report;

import org.jspecify.annotations.NullMarked;
