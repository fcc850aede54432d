/**
 * The command names of the shift_left tool with its parameters, so that a script is ported by changing the program's name.
 *
 * <p>Each class here fills the request of a command of {@code project} and calls the same use case; there is no second
 * implementation. What that tool has and Headgate has not stands in {@link io.headgate.cli.compat.MissingCommand}.
 */
@NullMarked
package io.headgate.cli.compat;

import org.jspecify.annotations.NullMarked;
