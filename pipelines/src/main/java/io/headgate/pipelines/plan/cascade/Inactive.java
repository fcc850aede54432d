package io.headgate.pipelines.plan.cascade;

import io.headgate.pipelines.plan.scope.Health;
import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.request.Globs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units that are switched off, and units that can only run after one that is. */
final class Inactive {
    private final Map<String, String> reasons = new HashMap<>();

    private Inactive() {}

    static Inactive of(Landscape landscape, Health health, List<String> patterns) {
        Inactive inactive = new Inactive();
        if (patterns.isEmpty()) {
            return inactive;
        }
        Globs globs = new Globs(patterns);
        for (Unit unit : landscape.order().sorted()) {
            Optional<String> off =
                    unit.tableNames().stream().filter(globs::matches).findFirst();
            off.map(table -> table + " is switched off in this environment")
                    .or(() -> behind(inactive, landscape, health, unit))
                    .ifPresent(reason -> inactive.reasons.put(unit.name(), reason));
        }
        return inactive;
    }

    private static Optional<String> behind(Inactive inactive, Landscape landscape, Health health, Unit unit) {
        return landscape.parentUnits(unit).stream()
                .filter(parent -> inactive.reason(parent).isPresent() && !health.healthy(parent))
                .map(parent -> "it can only run after " + parent.name() + ": "
                        + inactive.reason(parent).orElse(""))
                .findFirst();
    }

    /** Why a unit is left out; empty when it is not. */
    Optional<String> reason(Unit unit) {
        return Optional.ofNullable(reasons.get(unit.name()));
    }
}
