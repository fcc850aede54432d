package io.headgate.pipelines.plan.scope;

import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.Optional;

/** Whether what serves a unit does its work. */
public final class Health {
    private final WorldIndex world;

    public Health(WorldIndex world) {
        this.world = world;
    }

    /** RUNNING, or PENDING without a complaint, or bounded and at its end; every table there. */
    public boolean healthy(Unit unit) {
        return unit.tables().stream().allMatch(table -> world.exists(table.name()))
                && unit.slots().stream().allMatch(slot -> healthy(unit, slot));
    }

    /** Whether one of its statements is healthy. */
    public boolean healthy(Unit unit, Slot slot) {
        if (finished(unit, slot)) {
            return true;
        }
        return slot.current()
                .filter(statement -> works(statement) && staleSource(statement).isEmpty())
                .isPresent();
    }

    /** Whether a bounded statement is at its end: it is COMPLETED, or gone and what it wrote is there. */
    public boolean finished(Unit unit, Slot slot) {
        if (!unit.bounded()) {
            return false;
        }
        if (slot.current().isPresent()) {
            return slot.current().get().phase() == Phase.COMPLETED;
        }
        return unit.tables().stream().allMatch(table -> world.table(table.name())
                .filter(there -> there.verified() || there.rows() == Rows.SOME)
                .isPresent());
    }

    /** A source whose topic is not the one that the statement read: its positions there mean nothing. */
    public Optional<String> staleSource(WorldStatement statement) {
        return statement.positions().stream()
                .filter(position -> position.topicId().isPresent())
                .filter(position -> world.table(position.table())
                        .flatMap(WorldTable::topicId)
                        .filter(id -> !position.topicId().get().equals(id))
                        .isPresent())
                .map(SourcePosition::table)
                .findFirst();
    }

    /** A source that is not there, or for which nobody can tell whether the statement has read this very topic. */
    public Optional<String> unprovenSource(WorldStatement statement) {
        return world.throughViews(statement.reads()).stream()
                .filter(source -> !world.table(source).map(WorldTable::view).orElse(false))
                .filter(source -> !proven(statement, source))
                .sorted()
                .findFirst();
    }

    private boolean proven(WorldStatement statement, String source) {
        Optional<String> now = world.table(source).flatMap(WorldTable::topicId);
        return now.isPresent()
                && statement.positions().stream()
                        .anyMatch(position -> position.table().equals(source)
                                && position.topicId().equals(now));
    }

    private boolean works(WorldStatement statement) {
        return switch (statement.phase()) {
            case RUNNING -> true;
            case PENDING -> statement.problem().isEmpty() && waitsWell(statement);
            case DEGRADED, COMPLETED, STOPPING, STOPPED, FAILING, FAILED, DELETING, UNKNOWN -> false;
        };
    }

    private boolean waitsWell(WorldStatement statement) {
        return statement
                .waitsFor()
                .map(other -> world.statement(other)
                        .filter(awaited -> awaited.phase() == Phase.STOPPING)
                        .isPresent())
                .orElse(true);
    }
}
