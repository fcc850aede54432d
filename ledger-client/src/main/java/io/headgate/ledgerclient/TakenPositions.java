package io.headgate.ledgerclient;

import io.headgate.pipelines.world.SourcePosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a statement left behind when it stopped.
 *
 * @param table the table that the statement served
 * @param positions per source how far it had read
 */
public record TakenPositions(
        Key key, String table, List<SourcePosition> positions, Optional<String> savepoint, Instant at) {
    public TakenPositions {
        positions = List.copyOf(positions);
    }

    /** One stop of one statement. */
    public record Key(String environment, String rollout, String step, int epoch, String statement, String uid) {}
}
