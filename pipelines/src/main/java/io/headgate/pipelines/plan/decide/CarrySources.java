package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.TableNames;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the sources of a statement let positions be carried over: the same ones, append, each read once, unhinted. */
final class CarrySources {
    private static final String SCAN = "scan.";
    private static final Map<String, String> USUAL =
            Map.of("scan.startup.mode", "earliest-offset", "scan.bounded.mode", "unbounded");

    private final Landscape landscape;

    CarrySources(Landscape landscape) {
        this.landscape = landscape;
    }

    Optional<String> obstacle(Slot slot, WorldStatement old, StatementFacts before) {
        StatementFacts after = slot.statement().facts();
        List<String> reads = names(after, slot.table());
        if (!new TreeSet<>(reads).equals(new TreeSet<>(names(before, slot.table())))) {
            return Optional.of("it reads other tables than before");
        }
        if (new TreeSet<>(reads).size() < reads.size() || before.reads().size() > reads.size()) {
            return Optional.of("it reads a topic twice");
        }
        if (after.scanOptions()
                || before.scanOptions()
                || scans(slot.statement().properties().keySet())
                || scans(old.properties().keySet())) {
            return Optional.of("it sets scan options of its own");
        }
        return reads.stream().map(this::source).flatMap(Optional::stream).findFirst();
    }

    private List<String> names(StatementFacts facts, String table) {
        List<String> parents =
                landscape.snapshot().table(table).map(ProjectTable::parents).orElse(List.of());
        return facts.reads().stream()
                .map(read -> TableNames.of(read.table(), parents))
                .toList();
    }

    private Optional<String> source(String name) {
        Optional<WorldTable> there = landscape.world().table(name);
        if (there.isEmpty()) {
            return Optional.of(name + " is not there");
        }
        if (there.get().view()) {
            return Optional.of("it reads view " + name);
        }
        boolean append = landscape
                .snapshot()
                .table(name)
                .map(ProjectTable::changelog)
                .orElse(there.get().shape().changelog())
                .appendOnly();
        if (!append) {
            return Optional.of(name + " is a table of changes");
        }
        return ownScans(there.get().shape().options()) ? Optional.of(name + " has scan options") : Optional.empty();
    }

    /** Platforms list their defaults among the options of every table; these decide nothing. */
    private static boolean ownScans(Map<String, String> options) {
        return scans(options.entrySet().stream()
                .filter(option -> !option.getValue().equals(USUAL.get(option.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    private static boolean scans(Set<String> keys) {
        return keys.stream().anyMatch(key -> key.startsWith(SCAN) || key.contains("." + SCAN));
    }
}
