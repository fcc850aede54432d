package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.scope.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** In the project, not on the platform: CREATE and START. */
final class AbsentTableRule implements Rule {
    @Override
    public Optional<Decision> apply(Situation situation) {
        Unit unit = situation.unit();
        List<String> absent = unit.tableNames().stream()
                .filter(table -> !situation.world().exists(table))
                .toList();
        if (absent.isEmpty()) {
            return Optional.empty();
        }
        String reason = String.join(", ", absent) + (absent.size() == 1 ? " is" : " are")
                + " in the project and not on the platform";
        if (unit.slots().isEmpty() && absent.size() < unit.tables().size()) {
            Map<String, TableAction> tables = new TreeMap<>(Decision.all(unit, TableAction.KEEP));
            absent.forEach(table -> tables.put(table, TableAction.CREATE));
            return Optional.of(new Decision(tables, List.of(), reason, Map.of(), List.of()));
        }
        String others = absent.size() < unit.tables().size() ? "; one statement writes it together with the rest" : "";
        return Optional.of(Recreate.all(unit, situation.world(), situation.start(), reason + others));
    }
}
