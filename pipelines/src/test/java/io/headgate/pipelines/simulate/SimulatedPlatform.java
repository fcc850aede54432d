package io.headgate.pipelines.simulate;

import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything there is on the platform at a moment, and its clock, which counts effects. */
final class SimulatedPlatform {
    /** No topic has this id: what is not proven counts as gone. */
    static final String UNPROVEN = "unproven";

    private final World origin;
    private final Map<String, SimulatedTable> tables = new TreeMap<>();
    private final Map<String, SimulatedStatement> statements = new TreeMap<>();
    private final Map<String, ComputePool> pools = new TreeMap<>();
    private long clock;

    SimulatedPlatform(World world, SqlLibrary library) {
        this.origin = world;
        world.pools().forEach(pool -> pools.put(pool.id(), pool));
        Map<String, Set<String>> fed = new HashMap<>();
        for (WorldStatement statement : world.statements()) {
            boolean wrote = !statement.phase().name().equals("PENDING");
            statement.writes().stream().filter(table -> wrote).forEach(table -> fed.computeIfAbsent(
                            table, name -> new TreeSet<>())
                    .add(library.serves(statement.name())));
        }
        for (WorldTable table : world.tables()) {
            Set<String> writers = fed.getOrDefault(table.name(), Set.of(SimulatedTable.STRANGER));
            boolean filled =
                    switch (table.rows()) {
                        case SOME, UNKNOWN -> !table.view();
                        case NONE -> false;
                    };
            Map<String, Long> before = new TreeMap<>();
            writers.stream().filter(writer -> filled).forEach(writer -> before.put(writer, 0L));
            tables.put(table.name(), new SimulatedTable(table, true, false, before));
        }
        world.statements()
                .forEach(statement -> statements.put(
                        statement.name(),
                        new SimulatedStatement(
                                statement,
                                library.serves(statement.name()),
                                topicsRead(statement),
                                topicsOf(statement.writes()),
                                0)));
    }

    SimulatedPlatform(SimulatedPlatform other) {
        origin = other.origin;
        clock = other.clock;
        tables.putAll(other.tables);
        statements.putAll(other.statements);
        pools.putAll(other.pools);
    }

    private Map<String, String> topicsRead(WorldStatement statement) {
        Map<String, String> known = new TreeMap<>();
        for (SourcePosition position : statement.positions()) {
            position.topicId().ifPresent(id -> known.put(position.table(), id));
        }
        Map<String, String> topics = new TreeMap<>();
        for (String source : throughViews(statement.reads())) {
            String otherwise = statement.phase().active()
                    ? table(source).map(SimulatedTable::topic).orElse(UNPROVEN)
                    : UNPROVEN;
            topics.put(source, known.getOrDefault(source, otherwise));
        }
        return topics;
    }

    /** The topics of tables as they are now; a table that is not there has none. */
    Map<String, String> topicsOf(Iterable<String> names) {
        Map<String, String> topics = new TreeMap<>();
        names.forEach(name -> table(name).ifPresent(there -> topics.put(name, there.topic())));
        return topics;
    }

    World origin() {
        return origin;
    }

    long tick() {
        return ++clock;
    }

    Optional<SimulatedTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    Optional<SimulatedStatement> statement(String name) {
        return Optional.ofNullable(statements.get(name));
    }

    List<SimulatedTable> tables() {
        return List.copyOf(tables.values());
    }

    List<SimulatedStatement> statements() {
        return List.copyOf(statements.values());
    }

    void put(SimulatedTable table) {
        tables.put(table.seen().name(), table);
    }

    void put(SimulatedStatement statement) {
        statements.put(statement.name(), statement);
    }

    void remove(SimulatedTable table) {
        tables.remove(table.seen().name());
    }

    void remove(SimulatedStatement statement) {
        statements.remove(statement.name());
    }

    boolean hasPool(String id) {
        return pools.containsKey(id);
    }

    void add(ComputePool pool) {
        pools.put(pool.id(), pool);
    }

    /** The pools, each with what has begun and ended in it since the beginning. */
    List<ComputePool> pools() {
        return pools.values().stream()
                .map(pool -> new ComputePool(
                        pool.id(),
                        pool.ready(),
                        pool.maxUnits(),
                        pool.usedUnits()
                                + running(pool, statements.values().stream().map(SimulatedStatement::seen))
                                - running(pool, origin.statements().stream())))
                .toList();
    }

    private static int running(ComputePool pool, Stream<WorldStatement> statements) {
        return (int) statements
                .filter(statement -> statement.phase().active())
                .filter(statement -> statement.pool().filter(pool.id()::equals).isPresent())
                .count();
    }

    /** The tables behind names, views looked through and left out. */
    Set<String> throughViews(List<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (!seen.add(name)) {
                continue;
            }
            Optional<SimulatedTable> table = table(name);
            if (table.isPresent() && table.get().seen().view()) {
                open.addAll(table.get().seen().reads());
            } else {
                found.add(name);
            }
        }
        return found;
    }

    List<SimulatedStatement> activeWriters(String table) {
        return statements.values().stream()
                .filter(SimulatedStatement::active)
                .filter(statement -> statement.seen().writes().contains(table))
                .toList();
    }

    /** Whether it is the very table that was there at the beginning. */
    boolean original(SimulatedTable table) {
        return origin.tables().stream()
                .anyMatch(was -> was.name().equals(table.seen().name())
                        && was.id().equals(table.seen().id())
                        && was.topicId().equals(table.seen().topicId()));
    }

    /** Who writes a table; of one that was made since the beginning, who writes this very topic. */
    List<SimulatedStatement> activeWriters(SimulatedTable table) {
        String name = table.seen().name();
        boolean original = original(table);
        return activeWriters(name).stream()
                .filter(statement ->
                        original || table.topic().equals(statement.sinks().get(name)))
                .toList();
    }

    /** Who reads a table; of one that was made since the beginning, who reads this very topic. */
    List<SimulatedStatement> activeReaders(SimulatedTable table) {
        String name = table.seen().name();
        boolean original = original(table);
        return statements.values().stream()
                .filter(SimulatedStatement::active)
                .filter(statement -> table.topic().equals(statement.topics().get(name))
                        || (original && statement.seen().reads().contains(name)))
                .toList();
    }

    /** The first source whose topic is not the one that the statement read; its positions there mean nothing. */
    Optional<String> staleSource(SimulatedStatement statement) {
        return statement.topics().entrySet().stream()
                .filter(entry -> table(entry.getKey())
                        .filter(source -> source.topic().equals(entry.getValue()))
                        .isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The world as an observer would write it down. */
    World world() {
        return new World(
                origin.version(),
                origin.environment(),
                origin.observedAt(),
                origin.assumed(),
                origin.capabilities(),
                tables.values().stream().map(SimulatedTable::seen).toList(),
                statements.values().stream().map(SimulatedStatement::seen).toList(),
                origin.consumerGroups(),
                pools(),
                origin.verdicts());
    }
}
