package io.headgate.activities.temporal;

import io.headgate.activities.step.Generations;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.name.StatementNames;

/** Reads generations off the names that plans give. */
final class NamedGenerations implements Generations {
    /** A table has a handful of statements; names count them from 1. */
    private static final int MOST_STATEMENTS = 100;

    private final StatementNames names;
    private final Plan plan;

    NamedGenerations(StatementNames names, Plan plan) {
        this.names = names;
        this.plan = plan;
    }

    @Override
    public int of(String table, String statement) {
        String product = plan.tables().stream()
                .filter(line -> line.table().equals(table) || line.unit().contains(table))
                .findFirst()
                .map(PlannedTable::product)
                .orElse("");
        for (int ordinal = 1; ordinal <= MOST_STATEMENTS; ordinal++) {
            int generation = names.generation(statement, product, table, ordinal);
            if (generation > 0) {
                return generation;
            }
        }
        return 1;
    }
}
