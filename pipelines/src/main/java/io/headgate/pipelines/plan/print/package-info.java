/** The plan as text for people, as a listing, as a difference, as an explanation. */
@NullMarked
package io.headgate.pipelines.plan.print;

import org.jspecify.annotations.NullMarked;
