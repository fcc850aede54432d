package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.WarningCode;
import io.headgate.pipelines.plan.order.PlanDraft;
import java.util.List;

/** What the decisions themselves could not do, and consumers that the plan may not touch. */
final class DecisionGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        draft.scoped().nodes().forEach(node -> node.decision().blockers().forEach(remarks::block));
        List<String> needed = draft.scoped().needed();
        if (!needed.isEmpty()) {
            remarks.block(
                    BlockerCode.NEEDS_DESCENDANTS,
                    needed,
                    "consumers have to be replaced too: " + String.join(", ", needed),
                    "add --may-start-descendants");
        }
        for (String table : draft.scoped().differing()) {
            remarks.warn(
                    WarningCode.ANCESTOR_DIFFERS,
                    List.of(table),
                    "ancestor " + table + " differs from the project; it is healthy and left alone");
        }
    }
}
