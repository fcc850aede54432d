package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.order.PlanDraft;

/** Names of statements that are taken, too long, or the same. */
final class NameGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        draft.names().blockers().forEach(remarks::block);
    }
}
