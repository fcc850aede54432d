package io.headgate.platforms;

import io.headgate.pipelines.world.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * A statement that has stopped cleanly.
 *
 * @param positions where it stopped, a source each, with the ids of the topics
 * @param savepoint where its state is, on platforms that give it away
 */
public record Stopped(List<SourcePosition> positions, Optional<String> savepoint) {
    public Stopped {
        positions = List.copyOf(positions);
    }
}
