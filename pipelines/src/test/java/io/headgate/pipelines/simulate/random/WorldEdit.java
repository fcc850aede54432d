package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.ConsumerGroup;
import io.headgate.pipelines.world.StateVerdict;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A world on the drawing board, with a note of everything that was done to it. */
final class WorldEdit {
    private final World origin;
    private final Map<String, WorldTable> tables = new TreeMap<>();
    private final Map<String, WorldStatement> statements = new TreeMap<>();
    private final List<ConsumerGroup> groups = new ArrayList<>();
    private final List<ComputePool> pools = new ArrayList<>();
    private final List<StateVerdict> verdicts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    WorldEdit(World origin) {
        this.origin = origin;
        origin.tables().forEach(this::put);
        origin.statements().forEach(this::put);
    }

    List<WorldTable> tables() {
        return List.copyOf(tables.values());
    }

    List<WorldStatement> statements() {
        return List.copyOf(statements.values());
    }

    boolean has(String statement) {
        return statements.containsKey(statement);
    }

    void put(WorldTable table) {
        tables.put(table.name(), table);
    }

    void put(WorldStatement statement) {
        statements.put(statement.name(), statement);
    }

    void removeTable(String name) {
        tables.remove(name);
    }

    void removeStatement(String name) {
        statements.remove(name);
    }

    void add(ConsumerGroup group) {
        groups.add(group);
    }

    void put(ComputePool pool) {
        pools.add(pool);
    }

    void add(StateVerdict verdict) {
        verdicts.add(verdict);
    }

    void note(String note) {
        notes.add(note);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    World world() {
        return new World(
                origin.version(),
                origin.environment(),
                origin.observedAt(),
                false,
                origin.capabilities(),
                tables(),
                statements(),
                groups,
                pools,
                verdicts);
    }
}
