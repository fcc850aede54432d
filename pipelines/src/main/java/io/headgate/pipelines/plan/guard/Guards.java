package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.undo.ComingBack;
import java.util.List;

/** All guards; every one looks, so that everything that is wrong is told at once. */
public final class Guards {
    private static final List<Guard> BEFORE_LOSS = List.of(
            new DecisionGuard(),
            new ProjectGuard(),
            new WriterGuard(),
            new SourceGuard(),
            new ReaderGuard(),
            new ReplayGuard());
    private static final List<Guard> AFTER_LOSS = List.of(
            new ProductGuard(),
            new NameGuard(),
            new PoolGuard(),
            new EnvironmentGuard(),
            new SchemaGuard(),
            new KnowledgeGuard());

    private Guards() {}

    /** What they say of a plan, of which is known already what it loses and what of that can come back. */
    public static Remarks check(PlanDraft draft, DataLoss loss, ComingBack comingBack) {
        Remarks remarks = new Remarks();
        BEFORE_LOSS.forEach(guard -> guard.check(draft, remarks));
        new DataLossGuard(loss).check(draft, remarks);
        new ComingBackGuard(comingBack).check(draft, remarks);
        AFTER_LOSS.forEach(guard -> guard.check(draft, remarks));
        return remarks;
    }
}
