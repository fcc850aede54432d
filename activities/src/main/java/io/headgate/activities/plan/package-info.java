/**
 * Planning on a worker: observing, asking the planner, storing, and seeing later whether the world has moved.
 *
 * <p>Not here: deciding (that is {@code pipelines}).
 */
@NullMarked
package io.headgate.activities.plan;

import org.jspecify.annotations.NullMarked;
