/**
 * Seeing the whole environment at once, and judging whether state survives a change of SQL.
 *
 * <p>Not here: the single look-ups, which the port's other collaborators answer.
 */
@NullMarked
package io.headgate.platforms.flink.observe;

import org.jspecify.annotations.NullMarked;
