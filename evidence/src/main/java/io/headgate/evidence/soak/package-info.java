/** Rollouts of a wide project for a long time: what grows. */
@NullMarked
package io.headgate.evidence.soak;

import org.jspecify.annotations.NullMarked;
