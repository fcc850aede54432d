/**
 * What schedules look at: a branch against its last snapshot, a plan as a list of what differs, the health of what runs.
 *
 * <p>Not here: when they look (Temporal's schedules), the order of events in a run ({@code workflows.schedule.run}), how a webhook
 * is called (the worker knows).
 */
@NullMarked
package io.headgate.activities.schedule;

import org.jspecify.annotations.NullMarked;
