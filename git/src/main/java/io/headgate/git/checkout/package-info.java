/**
 * Clones of other repositories that a process keeps for itself: fetched, checked out, and now and then pushed to.
 *
 * <p>Not here: a person's own work tree; that is only read, in {@code io.headgate.git}.
 */
@NullMarked
package io.headgate.git.checkout;

import org.jspecify.annotations.NullMarked;
