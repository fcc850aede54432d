/**
 * Plans, snapshots and worlds by their digests, and the SQL that a step runs.
 *
 * <p>Not here: where they are kept ({@link io.headgate.activities.paper.Papers}).
 */
@NullMarked
package io.headgate.activities.paper;

import org.jspecify.annotations.NullMarked;
