/**
 * Compute pools of the control plane.
 */
@NullMarked
package io.headgate.platforms.confluent.pools;

import org.jspecify.annotations.NullMarked;
