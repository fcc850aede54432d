/**
 * The command {@code headgate}: where it starts, how it prints, how it fails.
 *
 * <p>Commands live in sub-packages by what they are about. They parse words, call a use case and print; no rule about tables
 * or plans lives here.
 */
@NullMarked
package io.headgate.cli;

import org.jspecify.annotations.NullMarked;
