/** {@code headgate bench}: what people type, and where the figures go. Not here: how anything is measured. */
@NullMarked
package io.headgate.benchmarks.command;

import org.jspecify.annotations.NullMarked;
