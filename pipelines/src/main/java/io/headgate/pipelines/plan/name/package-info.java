/** How statements are called: fixed by the plan, so that whoever repeats a step finds what is already there. */
@NullMarked
package io.headgate.pipelines.plan.name;

import org.jspecify.annotations.NullMarked;
