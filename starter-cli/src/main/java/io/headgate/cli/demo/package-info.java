/**
 * {@code headgate demo}: the whole product on one machine, by the commands that a person would type.
 *
 * <p>Here: which commands, on which project, and what is done to them meanwhile (load, a killed worker). Not here: anything that
 * a command does; the demo types commands and reads what they print.
 */
@NullMarked
package io.headgate.cli.demo;

import org.jspecify.annotations.NullMarked;
