package io.headgate.pipelines.plan;

import java.util.List;

/**
 * A step of a compensation. Which of them apply depends on how far the plan got; its {@code after} names other undo steps.
 *
 * @param onlyIf applies only when one of these steps of the plan is done; empty: always
 * @param unless does not apply when one of these is done
 */
public record UndoStep(Step step, List<String> onlyIf, List<String> unless) {
    public UndoStep {
        onlyIf = SortedNames.of(onlyIf);
        unless = SortedNames.of(unless);
    }
}
