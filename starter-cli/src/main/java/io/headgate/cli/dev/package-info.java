/**
 * Everything that a laptop needs beside the command: lab, PostgreSQL, Temporal and worker as processes of their own, found again
 * by their pid files whoever started them.
 *
 * <p>Not here: what these processes do.
 */
@NullMarked
package io.headgate.cli.dev;

import org.jspecify.annotations.NullMarked;
