package io.headgate.pipelines.plan.scope;

import io.headgate.pipelines.plan.name.StatementNames;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Project and world laid over each other: units, who feeds whom, and which statement belongs to which unit. */
public final class Landscape {
    private final SnapshotIndex snapshot;
    private final WorldIndex world;
    private final StatementNames names;
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Unit> byTable = new HashMap<>();
    private final Map<String, Unit> byStatement = new HashMap<>();
    private final Map<String, List<Unit>> consumers = new HashMap<>();
    private final Map<String, List<Unit>> parentUnits = new HashMap<>();
    private final UnitOrder order;

    public Landscape(SnapshotIndex snapshot, WorldIndex world, StatementNames names) {
        this.snapshot = snapshot;
        this.world = world;
        this.names = names;
        for (List<ProjectTable> tables : TableGroups.of(snapshot, world)) {
            add(UnitBuilder.build(snapshot, world, names, tables));
        }
        for (Unit unit : units) {
            List<Unit> above = new ArrayList<>();
            for (String parent : unit.inputs()) {
                consumers.computeIfAbsent(parent, name -> new ArrayList<>()).add(unit);
                unitOf(parent).filter(other -> !other.is(unit)).ifPresent(above::add);
            }
            parentUnits.put(unit.name(), above);
        }
        order = UnitOrder.of(this);
    }

    private void add(Unit unit) {
        units.add(unit);
        unit.tables().forEach(table -> byTable.put(table.name(), unit));
        unit.serving().forEach(statement -> byStatement.put(statement.name(), unit));
        unit.leftovers().forEach(statement -> byStatement.put(statement.name(), unit));
    }

    public SnapshotIndex snapshot() {
        return snapshot;
    }

    public WorldIndex world() {
        return world;
    }

    public StatementNames names() {
        return names;
    }

    /** All units, by name. */
    public List<Unit> units() {
        return units;
    }

    /** The unit that a table of the project belongs to. */
    public Optional<Unit> unitOf(String table) {
        return Optional.ofNullable(byTable.get(table));
    }

    /** The unit that a statement serves or once served; empty for statements of others. */
    public Optional<Unit> unitOf(WorldStatement statement) {
        return Optional.ofNullable(byStatement.get(statement.name()));
    }

    /** The units whose SQL in the project reads a table or view, by itself or through views, by name. */
    public List<Unit> consumers(String table) {
        return consumers.getOrDefault(table, List.of());
    }

    /** The units that a unit reads from: views and what stands behind them. */
    public List<Unit> parentUnits(Unit unit) {
        return parentUnits.getOrDefault(unit.name(), List.of());
    }

    /** What a unit reads and, for views among it, all that those read, down to tables. */
    public Collection<String> readThroughViews(Unit unit) {
        if (parentUnits(unit).stream().noneMatch(Unit::view)) {
            return unit.parents();
        }
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(unit.parents());
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (found.add(name)) {
                unitOf(name).filter(Unit::view).ifPresent(view -> open.addAll(view.parents()));
            }
        }
        return found;
    }

    public UnitOrder order() {
        return order;
    }
}
