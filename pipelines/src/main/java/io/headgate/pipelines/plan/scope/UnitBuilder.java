package io.headgate.pipelines.plan.scope;

import io.headgate.pipelines.plan.compare.SqlTokens;
import io.headgate.pipelines.plan.name.StatementNames;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.sql.TableReference;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds for one group of tables which statement on the platform serves which statement of the project. */
final class UnitBuilder {
    private final SnapshotIndex snapshot;
    private final StatementNames names;
    private final List<ProjectTable> tables;
    private final List<Slot> empty = new ArrayList<>();
    private final Map<Integer, List<WorldStatement>> assigned = new LinkedHashMap<>();
    private final List<WorldStatement> obsolete = new ArrayList<>();
    private final List<WorldStatement> leftovers = new ArrayList<>();
    private final List<WorldStatement> secondWriters = new ArrayList<>();

    private UnitBuilder(SnapshotIndex snapshot, StatementNames names, List<ProjectTable> tables) {
        this.snapshot = snapshot;
        this.names = names;
        this.tables = tables;
    }

    static Unit build(SnapshotIndex snapshot, WorldIndex world, StatementNames names, List<ProjectTable> tables) {
        UnitBuilder builder = new UnitBuilder(snapshot, names, tables);
        builder.emptySlots();
        Map<String, WorldStatement> candidates = new LinkedHashMap<>();
        for (ProjectTable table : tables) {
            world.writers(table.name()).forEach(statement -> candidates.put(statement.name(), statement));
        }
        candidates.values().forEach(builder::assign);
        return builder.finish();
    }

    private void emptySlots() {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (ProjectTable table : tables) {
            int ordinal = 0;
            for (String id : table.writers()) {
                ordinal++;
                slots.putIfAbsent(
                        id,
                        new Slot(
                                slots.size(),
                                snapshot.statement(id),
                                table.product(),
                                table.name(),
                                ordinal,
                                Optional.empty(),
                                0));
            }
        }
        empty.addAll(slots.values());
    }

    private void assign(WorldStatement statement) {
        Optional<Slot> slot = empty.size() == 1
                ? Optional.of(empty.get(0))
                : only(candidate -> family(statement, candidate) > 0)
                        .or(() -> only(candidate -> SqlTokens.same(
                                statement.sql(), candidate.statement().sql())))
                        .or(() ->
                                only(candidate -> writes(candidate.statement()).equals(statement.writes())));
        if (slot.isPresent()) {
            assigned.computeIfAbsent(slot.get().index(), index -> new ArrayList<>())
                    .add(statement);
        } else if (statement.phase() == Phase.DELETING || statement.phase() == Phase.COMPLETED) {
            return;
        } else if (ours(statement)) {
            (statement.phase().terminal() ? leftovers : obsolete).add(statement);
        } else {
            (statement.phase().terminal() ? leftovers : secondWriters).add(statement);
        }
    }

    private Unit finish() {
        List<Slot> slots = new ArrayList<>();
        for (Slot slot : empty) {
            List<WorldStatement> candidates = assigned.getOrDefault(slot.index(), List.of());
            Generations generations = Generations.of(candidates, bounded(), statement -> generation(statement, slot));
            generations.superseded().stream()
                    .filter(statement -> statement.phase() != Phase.COMPLETED || ours(statement))
                    .forEach(leftovers::add);
            secondWriters.addAll(generations.rivals());
            int last = candidates.stream()
                    .mapToInt(statement -> generation(statement, slot))
                    .max()
                    .orElse(0);
            slots.add(new Slot(
                    slot.index(),
                    slot.statement(),
                    slot.product(),
                    slot.table(),
                    slot.ordinal(),
                    generations.current(),
                    last));
        }
        return new Unit(tables, slots, obsolete, leftovers, secondWriters);
    }

    private boolean bounded() {
        return tables.stream().allMatch(ProjectTable::bounded);
    }

    private boolean ours(WorldStatement statement) {
        return statement
                .ownership()
                .filter(owner -> tables.stream().anyMatch(table -> Objects.equals(table.name(), owner.table())))
                .isPresent();
    }

    private int generation(WorldStatement statement, Slot slot) {
        int byName = family(statement, slot);
        return byName > 0
                ? byName
                : statement.ownership().map(Ownership::generation).orElse(0);
    }

    private int family(WorldStatement statement, Slot slot) {
        return names.generation(statement.name(), slot.product(), slot.table(), slot.ordinal());
    }

    private Optional<Slot> only(Predicate<Slot> wanted) {
        List<Slot> found = empty.stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<String> writes(ProjectStatement statement) {
        return statement.facts().writes().stream()
                .map(TableReference::table)
                .sorted()
                .distinct()
                .toList();
    }
}
