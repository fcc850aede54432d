package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Variations of what an observer may see of a statement or a table. */
final class Observed {
    private Observed() {}

    static WorldStatement phase(WorldStatement statement, Phase phase, Optional<String> problem) {
        return copy(
                statement,
                statement.name(),
                phase,
                phase == Phase.STOPPED || phase == Phase.STOPPING,
                problem,
                statement.positions(),
                statement.checkpoint(),
                statement.ownership());
    }

    static WorldStatement at(WorldStatement statement, List<SourcePosition> positions, boolean checkpoint) {
        return copy(
                statement,
                statement.name(),
                statement.phase(),
                statement.stopped(),
                statement.problem(),
                positions,
                checkpoint ? Optional.of("savepoint-of-" + statement.name()) : Optional.empty(),
                statement.ownership());
    }

    static WorldStatement named(WorldStatement statement, String name, Optional<Ownership> ownership) {
        return copy(
                statement,
                name,
                statement.phase(),
                statement.stopped(),
                statement.problem(),
                statement.positions(),
                statement.checkpoint(),
                ownership);
    }

    private static WorldStatement copy(
            WorldStatement statement,
            String name,
            Phase phase,
            boolean stopped,
            Optional<String> problem,
            List<SourcePosition> positions,
            Optional<String> checkpoint,
            Optional<Ownership> ownership) {
        return new WorldStatement(
                name,
                "uid-" + name,
                statement.sql(),
                statement.properties(),
                phase,
                phase.name(),
                stopped,
                problem,
                Optional.empty(),
                statement.writes(),
                statement.reads(),
                statement.attributed(),
                positions,
                checkpoint,
                statement.pool(),
                statement.labels(),
                ownership);
    }

    /** Positions that resolve in the topics that the statement is known to read. */
    static List<SourcePosition> resolved(List<SourcePosition> positions) {
        return positions.stream()
                .map(position -> new SourcePosition(position.table(), position.topicId(), Map.of(0, 17L)))
                .toList();
    }

    /** Positions of which nobody knows the topic. */
    static List<SourcePosition> unproven(List<SourcePosition> positions) {
        return positions.stream()
                .map(position -> new SourcePosition(position.table(), Optional.empty(), Map.of(0, 17L)))
                .toList();
    }

    static Ownership generation(String table, int generation, boolean current) {
        return new Ownership(table, generation, Optional.of("earlier"), current, Set.of(), Optional.empty());
    }

    /** A statement of somebody else. */
    static WorldStatement foreign(String name, List<String> writes, List<String> reads, Phase phase, boolean known) {
        return new WorldStatement(
                name,
                "uid-" + name,
                known ? "INSERT INTO " + String.join(",", writes) + " SELECT * FROM " + String.join(",", reads) : "",
                Map.of(),
                phase,
                phase.name(),
                phase == Phase.STOPPED,
                Optional.empty(),
                Optional.empty(),
                known ? writes : List.of(),
                known ? reads : List.of(),
                known,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    static WorldTable foreignTable(String name) {
        return new WorldTable(
                name,
                ObjectKind.TABLE,
                Optional.of("table-" + name),
                Optional.of("topic-" + name),
                TableShape.UNKNOWN,
                "",
                List.of(),
                Retention.UNLIMITED,
                Rows.UNKNOWN,
                false);
    }

    static WorldTable topic(WorldTable table, String topic) {
        return copy(table, Optional.of(topic), table.retention(), table.rows(), table.verified());
    }

    static WorldTable retention(WorldTable table, Retention retention) {
        return copy(table, table.topicId(), retention, table.rows(), table.verified());
    }

    static WorldTable rows(WorldTable table, Rows rows) {
        return copy(table, table.topicId(), table.retention(), rows, false);
    }

    private static WorldTable copy(
            WorldTable table, Optional<String> topic, Retention retention, Rows rows, boolean verified) {
        return new WorldTable(
                table.name(),
                table.kind(),
                table.id(),
                topic,
                table.shape(),
                table.ddl(),
                table.reads(),
                retention,
                rows,
                verified);
    }
}
