package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.order.PlanDraft;

/** Looks at a whole plan for one kind of trouble. */
interface Guard {
    void check(PlanDraft draft, Remarks remarks);
}
