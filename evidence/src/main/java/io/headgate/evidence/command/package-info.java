/** The commands of {@code headgate evidence}: options in, results out. Not here: what is done to processes. */
@NullMarked
package io.headgate.evidence.command;

import org.jspecify.annotations.NullMarked;
