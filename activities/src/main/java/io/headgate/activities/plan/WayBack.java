package io.headgate.activities.plan;

import io.headgate.activities.environment.Environment;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.world.World;

/** Plans how a finished rollout is taken back. */
public interface WayBack {
    /**
     * The plan of the way back, on the world as it is now.
     *
     * @param rollout id of the rollout to take back
     */
    Plan plan(Environment environment, String rollout, World world);
}
