/**
 * Statements of open-source Flink: jobs that carry what they are, and records of those that have been stopped.
 *
 * <p>Not here: the calls themselves ({@code gateway}, {@code jobmanager}) and the files ({@code store}).
 */
@NullMarked
package io.headgate.platforms.flink.statements;

import org.jspecify.annotations.NullMarked;
