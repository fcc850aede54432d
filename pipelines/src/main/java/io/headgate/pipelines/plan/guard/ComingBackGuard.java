package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.WarningCode;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.undo.ComingBack;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.WorldTable;
import java.util.List;

/** What a plan drops to make it again must come back when the plan is taken back, or somebody has to accept that it does not. */
final class ComingBackGuard implements Guard {
    private final ComingBack comingBack;

    ComingBackGuard(ComingBack comingBack) {
        this.comingBack = comingBack;
    }

    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        for (Node node : draft.acting()) {
            List<String> tables = node.unit().tableNames().stream()
                    .filter(table -> node.decision().table(table) == TableAction.RECREATE)
                    .toList();
            if (!tables.isEmpty() && !node.unit().view()) {
                check(draft, node, tables, remarks);
            }
        }
    }

    private void check(PlanDraft draft, Node node, List<String> tables, Remarks remarks) {
        List<String> idle = comingBack.idle(node.unit());
        boolean missing = comingBack.missing(node.unit());
        List<String> filled =
                tables.stream().filter(table -> mayHoldRows(draft, table)).toList();
        if (missing || (comingBack.empty(node.unit()) && !filled.isEmpty())) {
            lost(draft, tables, missing ? "missing" : "empty", remarks);
        } else if (!idle.isEmpty() && !filled.isEmpty()) {
            remarks.warn(
                    WarningCode.UNDO_INCOMPLETE,
                    filled,
                    "taken back after the drop, " + String.join(", ", filled) + " would lose the rows that only "
                            + String.join(", ", idle) + " wrote: it did not run before");
        }
    }

    private static void lost(PlanDraft draft, List<String> tables, String how, Remarks remarks) {
        String message = "taken back after the drop, " + String.join(", ", tables) + " would be " + how
                + ": what the old SQL reads is not there, or would not be";
        List<String> refused = tables.stream()
                .filter(table -> !draft.options().allowDataLoss().contains(table))
                .toList();
        if (refused.isEmpty() || draft.context().policies().allowDataLoss()) {
            remarks.warn(WarningCode.UNDO_INCOMPLETE, tables, message);
        } else {
            remarks.block(
                    BlockerCode.NOT_REPLAYABLE,
                    refused,
                    message,
                    "deploy the missing sources first, or accept that this cannot be taken back with --allow-data-loss "
                            + String.join(" --allow-data-loss ", refused));
        }
    }

    private static boolean mayHoldRows(PlanDraft draft, String table) {
        return draft.landscape()
                .world()
                .table(table)
                .map(WorldTable::rows)
                .filter(rows -> rows != Rows.NONE)
                .isPresent();
    }
}
