/** Whole rollouts: the real workflow, the real ledger and the real adapter, on a lab with the simulated engine. */
@NullMarked
package io.headgate.activities.rollout;

import org.jspecify.annotations.NullMarked;
