package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.order.PlanDraft;
import java.util.List;

/** All guards; every one looks, so that everything that is wrong is told at once. */
public final class Guards {
    private static final List<Guard> ALL = List.of(
            new DecisionGuard(),
            new ProjectGuard(),
            new WriterGuard(),
            new SourceGuard(),
            new ReaderGuard(),
            new ReplayGuard(),
            new DataLossGuard(),
            new ComingBackGuard(),
            new ProductGuard(),
            new NameGuard(),
            new PoolGuard(),
            new EnvironmentGuard(),
            new SchemaGuard(),
            new KnowledgeGuard());

    private Guards() {}

    public static Remarks check(PlanDraft draft) {
        Remarks remarks = new Remarks();
        ALL.forEach(guard -> guard.check(draft, remarks));
        return remarks;
    }
}
