package io.headgate.pipelines.plan.cascade;

import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.SkippedTable;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.decide.Decision;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.plan.scope.WorldIndex;
import io.headgate.pipelines.request.Options;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what an undeployment removes: the targets, and as far as asked for their consumers and their exclusive ancestors. */
public final class Removal {
    private record Part(Unit unit, Scope scope, @Nullable Part via) {}

    private final Landscape landscape;
    private final WorldIndex world;
    private final Map<String, Part> parts = new HashMap<>();
    private final Deque<Part> open = new ArrayDeque<>();
    private final List<SkippedTable> skipped = new ArrayList<>();

    private Removal(Landscape landscape) {
        this.landscape = landscape;
        this.world = landscape.world();
    }

    /**
     * Collects the units to remove.
     *
     * @param named tables that the user named one by one; others without a DML are left alone
     */
    public static Scoped undeploy(
            Landscape landscape, Options options, Collection<Unit> targets, Collection<String> named) {
        Removal removal = new Removal(landscape);
        for (Unit target : targets) {
            if (fedFromOutside(target) && target.tableNames().stream().noneMatch(named::contains)) {
                removal.skipped.add(new SkippedTable(
                        target.name(), "no statement of the project writes it; name it to have it dropped"));
            } else {
                removal.add(target, Scope.TARGET, null);
            }
        }
        if (options.withDescendants()) {
            removal.consumers();
        }
        if (options.withAncestors()) {
            removal.ancestors();
        }
        return removal.result();
    }

    private static boolean fedFromOutside(Unit unit) {
        return unit.slots().isEmpty() && !unit.view();
    }

    private void add(Unit unit, Scope scope, @Nullable Part via) {
        if (!parts.containsKey(unit.name())) {
            Part part = new Part(unit, scope, via);
            parts.put(unit.name(), part);
            open.add(part);
        }
    }

    private void consumers() {
        while (!open.isEmpty()) {
            Part part = open.removeFirst();
            TreeSet<String> found = new TreeSet<>();
            for (String table : part.unit().tableNames()) {
                landscape.consumers(table).forEach(unit -> found.add(unit.name()));
                world.readers(table).stream()
                        .map(landscape::unitOf)
                        .flatMap(Optional::stream)
                        .forEach(unit -> found.add(unit.name()));
            }
            found.stream()
                    .map(landscape::unitOf)
                    .flatMap(Optional::stream)
                    .forEach(unit -> add(unit, Scope.DESCENDANT, part));
        }
    }

    /** Children first, so that whoever reads a candidate is decided before it. */
    private void ancestors() {
        List<Unit> childrenFirst = new ArrayList<>(landscape.order().sorted());
        Collections.reverse(childrenFirst);
        for (Unit unit : childrenFirst) {
            if (!parts.containsKey(unit.name()) && !fedFromOutside(unit)) {
                readerInPlan(unit)
                        .filter(reader -> exclusive(unit))
                        .ifPresent(reader -> add(unit, Scope.ANCESTOR, reader));
            }
        }
    }

    private Optional<Part> readerInPlan(Unit unit) {
        return unit.tableNames().stream()
                .flatMap(table -> landscape.consumers(table).stream())
                .map(consumer -> Optional.ofNullable(parts.get(consumer.name())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean exclusive(Unit unit) {
        return unit.tableNames().stream()
                .allMatch(table -> world.readers(table).stream().allMatch(reader -> removed(reader, unit))
                        && world.foreignGroups(table).isEmpty()
                        && world.viewsOver(table).stream().allMatch(this::removed));
    }

    private boolean removed(WorldStatement reader, Unit itself) {
        return landscape
                .unitOf(reader)
                .filter(unit -> unit.is(itself) || parts.containsKey(unit.name()))
                .isPresent();
    }

    private boolean removed(String table) {
        return landscape
                .unitOf(table)
                .filter(unit -> parts.containsKey(unit.name()))
                .isPresent();
    }

    private Scoped result() {
        List<Node> nodes = parts.values().stream()
                .sorted(Comparator.comparingInt(part -> landscape.order().rank(part.unit())))
                .map(part -> new Node(part.unit(), part.scope(), decision(part), false, via(part)))
                .toList();
        skipped.sort(Comparator.comparing(SkippedTable::table));
        return new Scoped(nodes, skipped, List.of(), List.of(), List.of());
    }

    private Decision decision(Part part) {
        Unit unit = part.unit();
        Map<String, TableAction> tables = new TreeMap<>();
        unit.tableNames()
                .forEach(table -> tables.put(table, world.exists(table) ? TableAction.DROP : TableAction.KEEP));
        List<SlotAction> slots = unit.slots().stream()
                .filter(slot -> slot.current().isPresent())
                .map(slot -> new SlotAction(slot, StatementAction.REMOVE, Optional.empty()))
                .toList();
        return new Decision(tables, slots, reason(part), Map.of(), List.of());
    }

    private static String reason(Part part) {
        String name = part.unit().name();
        return switch (part.scope()) {
            case TARGET -> "undeploy asks to remove " + name;
            case ANCESTOR -> "--with-ancestors, and nothing reads " + name + " but what is removed too";
            case DESCENDANT -> "--with-descendants, and it reads " + via(part).orElse("");
        };
    }

    private static Optional<String> via(Part part) {
        Part via = part.via();
        return via == null ? Optional.empty() : Optional.of(via.unit().name());
    }
}
