/** Worlds that nobody observed: {@code --assume-running}, for plans without a platform. */
@NullMarked
package io.headgate.pipelines.plan.assume;

import org.jspecify.annotations.NullMarked;
