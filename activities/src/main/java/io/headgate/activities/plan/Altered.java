package io.headgate.activities.plan;

import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.compare.DdlChange;
import io.headgate.pipelines.plan.compare.DdlComparison;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.world.TableDefaults;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.WorldTable;
import java.util.List;

/** Tells whether a table shows what a step was to alter: the comparison that led to the step would not lead to it any more. */
final class Altered {
    private Altered() {}

    static boolean shows(Step step, Snapshot snapshot, WorldTable there, TableDefaults defaults) {
        boolean same = step.topicId().isEmpty() || step.topicId().equals(there.topicId());
        return same
                && new SnapshotIndex(snapshot)
                        .definition(step.table())
                        .map(TableShape::of)
                        .filter(wanted ->
                                noneLeft(step.changes(), DdlComparison.compare(wanted, there.shape(), defaults)))
                        .isPresent();
    }

    private static boolean noneLeft(List<String> clauses, List<DdlChange> differences) {
        return differences.stream().map(DdlChange::clause).noneMatch(clauses::contains);
    }
}
