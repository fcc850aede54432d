/**
 * The process: arguments, the folder with its lock and state file, start and stop, and the path of a request through authentication,
 * faults, routes and journal.
 */
@NullMarked
package io.headgate.lab.process;

import org.jspecify.annotations.NullMarked;
