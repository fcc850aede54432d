package io.headgate.workflows.plan;

import io.headgate.pipelines.request.PlanKind;
import java.util.List;

/**
 * What a person wants to know first about a plan.
 *
 * @param version version of this record
 * @param planDigest its name in the ledger
 * @param tables how many tables have an action
 * @param steps how many steps it has
 * @param products products of these tables
 * @param blockers what forbids it, a sentence each, the first few
 * @param says one line: what it does
 */
public record PlanSummary(
        int version,
        String environment,
        String planDigest,
        PlanKind kind,
        int tables,
        int steps,
        List<String> products,
        List<String> blockers,
        String says) {
    public static final int VERSION = 1;

    public PlanSummary {
        products = List.copyOf(products);
        blockers = List.copyOf(blockers);
    }

    public boolean blocked() {
        return !blockers.isEmpty();
    }

    public boolean empty() {
        return tables == 0;
    }
}
