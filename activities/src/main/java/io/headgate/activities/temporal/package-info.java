/**
 * The activities of the workflows, as Temporal calls them: heartbeats, classified failures, one class per interface.
 *
 * <p>Thin: what a step does is in {@code step}, what a plan says in {@code pipelines}.
 */
@NullMarked
package io.headgate.activities.temporal;

import org.jspecify.annotations.NullMarked;
