/**
 * What Temporal replays of a schedule's run.
 *
 * <p>Not here: how a branch is read, a plan made, a webhook called; these are activities.
 */
@NullMarked
package io.headgate.workflows.schedule.run;

import org.jspecify.annotations.NullMarked;
