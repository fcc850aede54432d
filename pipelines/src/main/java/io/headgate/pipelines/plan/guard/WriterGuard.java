package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.world.WorldStatement;

/** Somebody else's statement writes a table of the plan. */
final class WriterGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        for (Node node : draft.touched()) {
            for (WorldStatement other : node.unit().secondWriters()) {
                remarks.block(
                        BlockerCode.TWO_WRITERS,
                        node.unit().tableNames(),
                        "statement " + other.name() + " (" + other.phase() + ") writes "
                                + String.join(", ", other.writes()) + " too",
                        "stop and delete " + other.name() + ", or let it write another table");
            }
        }
    }
}
