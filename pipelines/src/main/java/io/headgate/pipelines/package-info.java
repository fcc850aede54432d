/**
 * The domain, pure: what a project says, what a plan is. No network, no clock, no Temporal.
 *
 * <p>Data flows {@code scan -> snapshot -> graph -> (report | plan)}; each hop is a type in a package of that name.
 */
@NullMarked
package io.headgate.pipelines;

import org.jspecify.annotations.NullMarked;
