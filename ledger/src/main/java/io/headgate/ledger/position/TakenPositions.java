package io.headgate.ledger.position;

import io.headgate.pipelines.world.SourcePosition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a statement left behind when it stopped.
 *
 * @param table the table that the statement served
 * @param positions per source how far it had read
 * @param savepoint where its state is, on platforms that give it away
 */
public record TakenPositions(
        PositionKey key, String table, List<SourcePosition> positions, Optional<String> savepoint, Instant at) {
    public TakenPositions {
        positions = positions.stream()
                .sorted(Comparator.comparing(SourcePosition::table))
                .toList();
    }
}
