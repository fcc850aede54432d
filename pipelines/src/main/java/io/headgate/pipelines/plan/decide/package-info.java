/** The decision table: what happens to one unit, seen by itself. One rule, one class. */
@NullMarked
package io.headgate.pipelines.plan.decide;

import org.jspecify.annotations.NullMarked;
