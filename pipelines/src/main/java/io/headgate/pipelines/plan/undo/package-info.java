/** How a plan is taken back, from wherever it got to. */
@NullMarked
package io.headgate.pipelines.plan.undo;

import org.jspecify.annotations.NullMarked;
