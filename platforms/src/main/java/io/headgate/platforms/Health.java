package io.headgate.platforms;

import io.headgate.pipelines.world.WorldStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a statement fares.
 *
 * @param exceptions the newest first, as far back as the platform keeps them
 * @param checkpoint when its last checkpoint was completed, where the platform tells
 * @param tellsCheckpoints whether the platform tells about checkpoints of this statement
 */
public record Health(
        WorldStatement statement,
        List<StatementFault> exceptions,
        Optional<Instant> checkpoint,
        boolean tellsCheckpoints) {
    public Health {
        exceptions = List.copyOf(exceptions);
    }
}
