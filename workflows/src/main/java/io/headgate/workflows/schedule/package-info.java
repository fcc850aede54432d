/**
 * Runs of schedules: their workflow's interface, the records that cross it, and the interfaces of its activities.
 *
 * <p>Not here: when they run (Temporal's schedules know), and what the workflow does ({@code schedule.run}).
 */
@NullMarked
package io.headgate.workflows.schedule;

import org.jspecify.annotations.NullMarked;
