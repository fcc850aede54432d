package io.headgate.platforms.fake;

import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.Lag;
import io.headgate.platforms.Positions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

final class FakePositions implements Positions {
    private final FakeCluster cluster;

    FakePositions(FakeCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public List<SourcePosition> ends(List<String> tables) {
        synchronized (cluster) {
            return tables.stream()
                    .map(name ->
                            new SourcePosition(name, cluster.table(name).seen.topicId(), ends(cluster.table(name))))
                    .toList();
        }
    }

    private Map<Integer, Long> ends(FakeTable table) {
        return cluster.switches.endsHidden() ? Map.of() : Map.of(0, (long) table.rows.size());
    }

    @Override
    public Lag lag(String statement, List<SourcePosition> ends) {
        synchronized (cluster) {
            cluster.tick();
            FakeStatement found = cluster.statements.get(statement);
            if (found == null) {
                return new Lag(OptionalLong.empty(), true, statement + " is not there");
            }
            long behind = ends.stream()
                    .mapToLong(end -> Math.max(
                            0,
                            end.offsets().getOrDefault(0, 0L)
                                    - Optional.ofNullable(found.offsets.get(end.table()))
                                            .orElse(0)))
                    .sum();
            return new Lag(OptionalLong.of(behind), true, statement + " is " + behind + " records behind");
        }
    }
}
