/** From decisions to steps: which effects, on what, in which order. */
@NullMarked
package io.headgate.pipelines.plan.order;

import org.jspecify.annotations.NullMarked;
