package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.order.PlanDraft;
import java.util.List;

/** Rows would be lost that nothing can produce again, and nobody said that this is all right. */
final class DataLossGuard implements Guard {
    private final DataLoss loss;

    DataLossGuard(DataLoss loss) {
        this.loss = loss;
    }

    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        if (draft.context().policies().allowDataLoss()) {
            return;
        }
        for (Node node : draft.acting()) {
            List<String> tables = node.unit().tableNames().stream()
                    .filter(table -> !draft.options().allowDataLoss().contains(table))
                    .toList();
            loss.cause(node.unit())
                    .filter(cause -> !tables.isEmpty())
                    .ifPresent(cause -> remarks.block(
                            BlockerCode.NOT_REPLAYABLE,
                            tables,
                            "the rows of " + String.join(", ", tables) + " cannot be produced again in full: " + cause,
                            "keep the table as it is, or accept the loss with --allow-data-loss "
                                    + String.join(" --allow-data-loss ", tables)));
        }
    }
}
