package io.headgate.ledgerclient;

import java.util.List;

/**
 * A rollout with all that belongs to it.
 *
 * @param tables by name
 * @param steps every execution of a step, in the order in which they began
 */
public record RolloutDetail(RolloutSummary rollout, List<TableExecution> tables, List<StepExecution> steps) {
    public RolloutDetail {
        tables = List.copyOf(tables);
        steps = List.copyOf(steps);
    }
}
