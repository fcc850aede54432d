/**
 * The workflows themselves: what Temporal replays. They compose the plain classes of {@code engine} and call activities.
 *
 * <p>Nothing here may reach a clock, a random source, a thread, a file or a socket. A change that alters which commands a
 * recorded history leads to stands behind {@code Workflow.getVersion("<what changed>", Workflow.DEFAULT_VERSION, n)}, and
 * the old branch stays until no rollout that began on it can be open. Tests replay the histories of every released version.
 */
@NullMarked
package io.headgate.workflows.run;

import org.jspecify.annotations.NullMarked;
