package io.headgate.pipelines.plan.scope;

import io.headgate.pipelines.world.ConsumerGroup;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Look-ups over a world: who writes a table, who reads it (views looked through), what is there. */
public final class WorldIndex {
    private final World world;
    private final Map<String, WorldTable> tables = new HashMap<>();
    private final Map<String, WorldStatement> statements = new HashMap<>();
    private final Map<String, List<WorldStatement>> writers = new HashMap<>();
    private final Map<String, List<WorldStatement>> readers = new HashMap<>();
    private final Map<String, List<String>> views = new TreeMap<>();
    private final Map<String, List<ConsumerGroup>> groups = new HashMap<>();
    private final List<WorldStatement> unattributed = new ArrayList<>();

    public WorldIndex(World world) {
        this.world = world;
        world.tables().forEach(table -> tables.put(table.name(), table));
        for (WorldTable table : world.tables()) {
            for (String read : table.reads()) {
                views.computeIfAbsent(read, name -> new ArrayList<>()).add(table.name());
            }
        }
        world.statements().forEach(this::add);
        for (ConsumerGroup group : world.consumerGroups()) {
            group.tables().forEach(table -> groups.computeIfAbsent(table, name -> new ArrayList<>())
                    .add(group));
        }
    }

    private void add(WorldStatement statement) {
        statements.put(statement.name(), statement);
        if (!statement.attributed() && statement.phase().active()) {
            unattributed.add(statement);
        }
        statement.writes().forEach(table -> writers.computeIfAbsent(table, name -> new ArrayList<>())
                .add(statement));
        if (statement.phase().reads()) {
            throughViews(statement.reads()).forEach(table -> readers.computeIfAbsent(table, name -> new ArrayList<>())
                    .add(statement));
        }
    }

    /** The names and, for views among them, all that those read, down to tables. */
    public Set<String> throughViews(List<String> names) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (found.add(name)) {
                table(name).ifPresent(table -> open.addAll(table.reads()));
            }
        }
        return found;
    }

    public World world() {
        return world;
    }

    public Optional<WorldTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    public boolean exists(String table) {
        return tables.containsKey(table);
    }

    public Optional<WorldStatement> statement(String name) {
        return Optional.ofNullable(statements.get(name));
    }

    /** The statements whose SQL writes a table, whatever their phase. */
    public List<WorldStatement> writers(String table) {
        return writers.getOrDefault(table, List.of());
    }

    /** The statements that need a table or view: all that read it and are not at their end. */
    public List<WorldStatement> readers(String table) {
        return readers.getOrDefault(table, List.of());
    }

    /** Whether a statement is among the {@link #readers} of a table, of which there may be many. */
    public boolean needs(WorldStatement statement, String table) {
        return statement.phase().reads() && throughViews(statement.reads()).contains(table);
    }

    /** Views that stand on a table, directly or through other views. */
    public Set<String> viewsOver(String table) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(views.getOrDefault(table, List.of()));
        while (!open.isEmpty()) {
            String view = open.removeFirst();
            if (found.add(view)) {
                open.addAll(views.getOrDefault(view, List.of()));
            }
        }
        return found;
    }

    /** Active consumer groups of others. */
    public List<ConsumerGroup> foreignGroups(String table) {
        return groups.getOrDefault(table, List.of()).stream()
                .filter(group -> group.active() && !group.ours())
                .toList();
    }

    /** Running statements of which nobody knows what they read and write. */
    public List<WorldStatement> unattributed() {
        return unattributed;
    }
}
