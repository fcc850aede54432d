/** What makes a plan unfit to be rolled out, and what somebody should know before it is. */
@NullMarked
package io.headgate.pipelines.plan.guard;

import org.jspecify.annotations.NullMarked;
