package io.headgate.pipelines.plan;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small changes to statements of a world. */
public final class Statements {
    private Statements() {}

    /** A statement of somebody else. */
    public static WorldStatement foreign(String name, Phase phase, List<String> writes, List<String> reads) {
        return new WorldStatement(
                name,
                "uid-" + name,
                "INSERT INTO somewhere SELECT 1",
                Map.of(),
                phase,
                phase.name(),
                phase == Phase.STOPPED,
                Optional.empty(),
                Optional.empty(),
                writes,
                reads,
                true,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    public static WorldStatement phase(WorldStatement s, Phase phase) {
        return with(s, s.name(), s.sql(), phase, s.problem(), s.positions(), s.checkpoint(), s.ownership());
    }

    public static WorldStatement problem(WorldStatement s, Phase phase, String problem) {
        return with(s, s.name(), s.sql(), phase, Optional.of(problem), s.positions(), s.checkpoint(), s.ownership());
    }

    public static WorldStatement named(WorldStatement s, String name) {
        return with(s, name, s.sql(), s.phase(), s.problem(), s.positions(), s.checkpoint(), s.ownership());
    }

    public static WorldStatement sql(WorldStatement s, String sql) {
        return with(s, s.name(), sql, s.phase(), s.problem(), s.positions(), s.checkpoint(), s.ownership());
    }

    public static WorldStatement checkpoint(WorldStatement s, String checkpoint) {
        return with(
                s, s.name(), s.sql(), s.phase(), s.problem(), s.positions(), Optional.of(checkpoint), s.ownership());
    }

    public static WorldStatement owned(WorldStatement s, Optional<Ownership> ownership) {
        return with(s, s.name(), s.sql(), s.phase(), s.problem(), s.positions(), s.checkpoint(), ownership);
    }

    /** Stopped, with an offset for one partition of each source. */
    public static WorldStatement stopped(WorldStatement s) {
        List<SourcePosition> positions = s.positions().stream()
                .map(position -> new SourcePosition(position.table(), position.topicId(), Map.of(0, 7L)))
                .toList();
        return with(s, s.name(), s.sql(), Phase.STOPPED, s.problem(), positions, s.checkpoint(), s.ownership());
    }

    public static WorldStatement withoutPositions(WorldStatement s) {
        return with(s, s.name(), s.sql(), s.phase(), s.problem(), List.of(), s.checkpoint(), s.ownership());
    }

    private static WorldStatement with(
            WorldStatement s,
            String name,
            String sql,
            Phase phase,
            Optional<String> problem,
            List<SourcePosition> positions,
            Optional<String> checkpoint,
            Optional<Ownership> ownership) {
        return new WorldStatement(
                name,
                "uid-" + name,
                sql,
                s.properties(),
                phase,
                phase.name(),
                phase == Phase.STOPPED,
                problem,
                s.waitsFor(),
                s.writes(),
                s.reads(),
                s.attributed(),
                positions,
                checkpoint,
                s.pool(),
                s.labels(),
                ownership);
    }
}
