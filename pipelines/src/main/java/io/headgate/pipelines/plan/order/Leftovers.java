package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.name.StatementNames;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;

/** Superseded statements: Headgate's own are deleted by the next rollout of their table, those of others are only listed. */
public final class Leftovers {
    private Leftovers() {}

    /** Those that the plan deletes; where the table goes for good, all of them. */
    public static List<WorldStatement> deleted(PlanDraft draft, Node node) {
        return node.acts()
                ? node.unit().leftovers().stream()
                        .filter(statement ->
                                removed(node) || ours(draft.landscape().names(), node.unit(), statement))
                        .toList()
                : List.of();
    }

    /** Whether the node goes for good: its table or, where that is gone already, its statements. */
    static boolean removed(Node node) {
        return node.decision().tableAction() == TableAction.DROP
                || node.decision().statementAction() == StatementAction.REMOVE;
    }

    /** Whether Headgate made it, so that some rollout will delete it. */
    public static boolean ours(StatementNames names, Unit unit, WorldStatement statement) {
        return statement.ownership().isPresent()
                || unit.slots().stream()
                        .anyMatch(slot ->
                                names.generation(statement.name(), slot.product(), slot.table(), slot.ordinal()) > 0);
    }
}
