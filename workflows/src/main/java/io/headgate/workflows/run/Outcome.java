package io.headgate.workflows.run;

import io.headgate.workflows.rollout.RolloutEnd;

/** How a rollout ends and why, one sentence. */
record Outcome(RolloutEnd end, String reason) {}
