/** How what happens to one unit makes something happen to its neighbours, upwards and downwards. */
@NullMarked
package io.headgate.pipelines.plan.cascade;

import org.jspecify.annotations.NullMarked;
