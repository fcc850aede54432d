/**
 * What each kind of step does on a platform, a class each: look, act, wait, write down.
 *
 * <p>Here: handlers that know the port, the plan and the record. Not here: Temporal (heartbeats arrive as {@link
 * io.headgate.activities.step.Beat}), JSON and SQL of the ledger.
 */
@NullMarked
package io.headgate.activities.step;

import org.jspecify.annotations.NullMarked;
