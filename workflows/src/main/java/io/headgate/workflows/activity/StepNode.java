package io.headgate.workflows.activity;

import io.headgate.pipelines.plan.StepKind;
import java.util.List;
import java.util.Optional;

/**
 * One step as the scheduler sees it.
 *
 * @param id id in the plan
 * @param name name of the statement, or of the table, for people
 * @param pool the compute pool that it starts something in
 * @param after indices of the steps that must be done before, in the same list of steps
 * @param weight how long it is expected to take, in milliseconds
 */
public record StepNode(
        String id,
        StepKind kind,
        String table,
        Optional<String> name,
        Optional<String> pool,
        List<Integer> after,
        int weight) {
    public StepNode {
        after = List.copyOf(after);
    }
}
