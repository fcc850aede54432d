/** What the planner plans over: units of tables that are written together, what serves them now, their health and neighbours. */
@NullMarked
package io.headgate.pipelines.plan.scope;

import org.jspecify.annotations.NullMarked;
