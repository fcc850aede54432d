package io.headgate.platforms;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.WorldStatement;
import java.util.Set;

/**
 * A statement that the platform has taken.
 *
 * @param additions what was added to the project's SQL and properties
 */
public record Started(WorldStatement statement, Set<Ownership.Addition> additions) {
    public Started {
        additions = Set.copyOf(additions);
    }
}
