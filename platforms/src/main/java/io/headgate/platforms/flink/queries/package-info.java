/**
 * Statements that somebody types and waits for.
 *
 * <p>Not here: statements of a plan ({@code statements}).
 */
@NullMarked
package io.headgate.platforms.flink.queries;

import org.jspecify.annotations.NullMarked;
