package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.name.StatementNames;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;

/** Superseded statements: Headgate's own are deleted by the next rollout of their table, those of others are only listed. */
public final class Leftovers {
    private Leftovers() {}

    /** Those that the plan deletes. */
    public static List<WorldStatement> deleted(PlanDraft draft, Node node) {
        return node.acts()
                ? node.unit().leftovers().stream()
                        .filter(statement -> ours(draft.landscape().names(), node.unit(), statement))
                        .toList()
                : List.of();
    }

    private static boolean ours(StatementNames names, Unit unit, WorldStatement statement) {
        return statement.ownership().isPresent()
                || unit.slots().stream()
                        .anyMatch(slot ->
                                names.generation(statement.name(), slot.product(), slot.table(), slot.ordinal()) > 0);
    }
}
