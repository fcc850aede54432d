/** How long things take: what the command line says, and how it is drawn for each statement. Not here: who waits. */
@NullMarked
package io.headgate.lab.latency;

import org.jspecify.annotations.NullMarked;
