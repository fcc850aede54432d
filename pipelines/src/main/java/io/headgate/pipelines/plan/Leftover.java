package io.headgate.pipelines.plan;

import io.headgate.pipelines.world.Phase;

/**
 * A superseded statement that the platform still lists; it is never resumed.
 *
 * @param deleted this plan deletes it at its end
 */
public record Leftover(String table, String statement, Phase phase, boolean deleted) {}
