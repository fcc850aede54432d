package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.TableKind;
import java.util.List;

/** What the environment asks for, and what its platform cannot do. */
final class EnvironmentGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        if (draft.context().policies().cleanTree() && draft.context().project().dirty()) {
            remarks.block(
                    BlockerCode.DIRTY_TREE,
                    List.of(),
                    "the working tree has changes that no commit holds, and "
                            + draft.context().environment() + " asks for a clean one",
                    "commit the changes");
        }
        boolean materialized = draft.landscape().world().world().capabilities().materializedTables();
        for (Node node : draft.acting()) {
            for (ProjectTable table : node.unit().tables()) {
                if (table.kind() == TableKind.MATERIALIZED_TABLE && !materialized) {
                    remarks.block(
                            BlockerCode.UNSUPPORTED,
                            List.of(table.name()),
                            table.name() + " is a materialized table, which this platform does not know",
                            "write it as CREATE TABLE and INSERT INTO");
                }
            }
        }
    }
}
