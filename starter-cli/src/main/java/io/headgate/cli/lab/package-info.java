/**
 * Commands that start, stop and look at the lab: a child JVM that lives on after the command.
 *
 * <p>The lab's code is never on this class path; it is spoken to through its state file, its signals and its HTTP port.
 */
@NullMarked
package io.headgate.cli.lab;

import org.jspecify.annotations.NullMarked;
