/** The command {@code headgate}: parses words, calls a use case, prints. No rule about tables or plans lives here. */
@NullMarked
package io.headgate.cli;

import org.jspecify.annotations.NullMarked;
