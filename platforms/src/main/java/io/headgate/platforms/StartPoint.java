package io.headgate.platforms;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.world.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * Where a statement begins to read, with what a stop has taken.
 *
 * @param at what the plan says
 * @param positions for {@link StartAt.Kind#POSITIONS}: what the stop of {@code at.of()} gave; empty where only the platform
 *     itself can carry them over
 * @param savepoint for {@link StartAt.Kind#STATE}: where the state is, on platforms that give it away
 */
public record StartPoint(StartAt at, List<SourcePosition> positions, Optional<String> savepoint) {
    public static final StartPoint EARLIEST = new StartPoint(StartAt.EARLIEST, List.of(), Optional.empty());

    public StartPoint {
        positions = List.copyOf(positions);
    }

    /** Where {@code statement} stopped. */
    public static StartPoint after(String statement, Stopped stopped) {
        return new StartPoint(StartAt.positionsOf(statement), stopped.positions(), stopped.savepoint());
    }
}
