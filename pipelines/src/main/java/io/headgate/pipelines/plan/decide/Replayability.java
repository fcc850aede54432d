package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.compare.RetentionOption;
import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.WorldTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether the rows of a table can be produced again, in full, by its own statements. */
public final class Replayability {
    private final Landscape landscape;
    private final Map<String, Optional<String>> obstacles = new HashMap<>();

    Replayability(Landscape landscape) {
        this.landscape = landscape;
    }

    /** Why not, with the source to blame and its retention; empty when it can. Views hold no rows and always can. */
    public Optional<String> obstacle(Unit unit) {
        if (unit.view()) {
            return Optional.empty();
        }
        if (unit.slots().isEmpty()) {
            return Optional.of("no statement of the project writes it");
        }
        return unit.sources().stream()
                .map(source -> obstacles.computeIfAbsent(source, this::obstacle))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public boolean replayable(Unit unit) {
        return obstacle(unit).isEmpty();
    }

    private Optional<String> obstacle(String source) {
        Optional<WorldTable> there = landscape.world().table(source);
        if (there.isPresent()) {
            return there.get().complete()
                    ? Optional.empty()
                    : Optional.of(source + " " + there.get().retention().words());
        }
        Optional<Unit> project = landscape.unitOf(source);
        if (project.isEmpty()) {
            return Optional.of(source + " is not on the platform");
        }
        Retention planned = RetentionOption.of(options(source));
        return planned.unlimited() || planned.compacted()
                ? Optional.empty()
                : Optional.of(source + " " + planned.words());
    }

    private Map<String, String> options(String table) {
        return landscape
                .snapshot()
                .definition(table)
                .map(TableDefinition::options)
                .orElse(Map.of());
    }
}
