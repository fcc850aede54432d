package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.compare.SqlTokens;
import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.snapshot.ProjectStatement;
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
import java.util.regex.Pattern;

/** Whether the sources of a statement let positions be carried over: the same ones, append, each read once, unhinted. */
final class CarrySources {
    private static final String SCAN = "scan.";
    private static final Pattern AS_ARGUMENT = Pattern.compile("\\bTABLE$", Pattern.CASE_INSENSITIVE);

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
        if (landscape.world().world().capabilities().positionsByHints() && readsAsArgument(slot.statement())) {
            return Optional.of("it reads a table as the argument of a function, where no hint can give positions");
        }
        return reads.stream().map(this::source).flatMap(Optional::stream).findFirst();
    }

    /** {@code TUMBLE(TABLE t, ...)}: a hint at such a table does not parse. */
    private static boolean readsAsArgument(ProjectStatement statement) {
        int begin = statement.facts().span().start();
        return statement.facts().reads().stream()
                .map(read -> read.table().span().start() - begin)
                .map(at -> SqlTokens.canonical(statement.sql().substring(0, at)))
                .anyMatch(before -> AS_ARGUMENT.matcher(before).find());
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
        return scans(chosen(there.get())) ? Optional.of(name + " has scan options") : Optional.empty();
    }

    /** The options that somebody has set; a platform shows its defaults as well. */
    private Set<String> chosen(WorldTable table) {
        Map<String, String> defaults =
                landscape.world().world().capabilities().defaults().options();
        Set<String> chosen = new TreeSet<>();
        table.shape().options().forEach((key, value) -> {
            if (!value.equals(defaults.get(key))) {
                chosen.add(key);
            }
        });
        return chosen;
    }

    private static boolean scans(Set<String> keys) {
        return keys.stream().anyMatch(key -> key.startsWith(SCAN) || key.contains("." + SCAN));
    }
}
