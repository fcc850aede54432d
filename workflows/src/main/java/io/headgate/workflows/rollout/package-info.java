/** What a rollout takes in, answers and accepts: its workflow interface and the records that cross it. No behaviour. */
@NullMarked
package io.headgate.workflows.rollout;

import org.jspecify.annotations.NullMarked;
