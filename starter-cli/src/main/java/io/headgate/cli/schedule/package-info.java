/**
 * The commands of {@code headgate schedule}: what Temporal's schedules start, and when.
 *
 * <p>Not here: what a run does; workers know that.
 */
@NullMarked
package io.headgate.cli.schedule;

import org.jspecify.annotations.NullMarked;
