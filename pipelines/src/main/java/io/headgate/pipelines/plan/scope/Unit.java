package io.headgate.pipelines.plan.scope;

import io.headgate.pipelines.snapshot.Changelog;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.StateForm;
import io.headgate.pipelines.snapshot.TableKind;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables that are written by the same statements and so can only be replaced together; nearly always one table.
 *
 * @param tables by name
 * @param slots the project's statements that write them
 * @param obsolete running statements of Headgate's that write them and that the project has no more
 * @param leftovers superseded statements, never resumed
 * @param secondWriters statements of others that write them too
 */
public record Unit(
        List<ProjectTable> tables,
        List<Slot> slots,
        List<WorldStatement> obsolete,
        List<WorldStatement> leftovers,
        List<WorldStatement> secondWriters) {
    public Unit {
        tables = List.copyOf(tables);
        slots = List.copyOf(slots);
        obsolete = List.copyOf(obsolete);
        leftovers = List.copyOf(leftovers);
        secondWriters = List.copyOf(secondWriters);
    }

    /** The first of its tables, by which the unit goes. */
    public String name() {
        return tables.get(0).name();
    }

    /** Whether this is that unit; names are unique, comparing all the rest would be slow. */
    public boolean is(Unit other) {
        return name().equals(other.name());
    }

    public List<String> tableNames() {
        return tables.size() == 1
                ? List.of(name())
                : tables.stream().map(ProjectTable::name).toList();
    }

    /** Whether it is a view: no rows, no statement. */
    public boolean view() {
        return tables.get(0).kind() == TableKind.VIEW;
    }

    /** Whether one statement both defines and writes it, so that the table cannot outlive a change of the statement. */
    public boolean definedByItsStatement() {
        return switch (tables.get(0).kind()) {
            case TABLE_AS, MATERIALIZED_TABLE -> true;
            case TABLE, VIEW, UNDEFINED -> false;
        };
    }

    /** Whether every table takes a replay: a row of a key that comes again takes the place of the old one. */
    public boolean upsertSink() {
        return tables.stream().allMatch(table -> table.changelog() == Changelog.UPSERT);
    }

    public boolean appendSink() {
        return tables.stream().allMatch(table -> table.changelog().appendOnly());
    }

    public boolean stateful() {
        return tables.stream().anyMatch(table -> table.state() == StateForm.STATEFUL);
    }

    public boolean bounded() {
        return !slots.isEmpty() && tables.stream().allMatch(ProjectTable::bounded);
    }

    /** What its statements or its view read, names as in the snapshot, each once. */
    public List<String> parents() {
        if (tables.size() == 1) {
            return tables.get(0).parents();
        }
        return tables.stream()
                .flatMap(table -> table.parents().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** As {@link #parents}, with views replaced by what they read. */
    public List<String> sources() {
        if (tables.size() == 1) {
            return tables.get(0).sources();
        }
        return tables.stream()
                .flatMap(table -> table.sources().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** All that it reads: views and what stands behind them. */
    public List<String> inputs() {
        List<String> parents = parents();
        List<String> sources = sources();
        if (parents.equals(sources)) {
            return parents;
        }
        return Stream.concat(parents.stream(), sources.stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** The statements on the platform that serve it now. */
    public List<WorldStatement> serving() {
        List<WorldStatement> serving = new ArrayList<>(slots.size() + obsolete.size());
        slots.forEach(slot -> slot.current().ifPresent(serving::add));
        serving.addAll(obsolete);
        return serving;
    }
}
