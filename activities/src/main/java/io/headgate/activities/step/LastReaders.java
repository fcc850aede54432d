package io.headgate.activities.step;

import io.headgate.pipelines.plan.Leftover;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedStatement;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.UndoStep;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.StatementFilter;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks once more, at the last moment, whether somebody outside the plan reads a table that is about to be dropped. */
final class LastReaders {
    private LastReaders() {}

    /** Fails as CONFLICT when there is one. */
    static void require(StepRun run, String table) {
        Set<String> known = known(run.plan());
        List<String> strangers = run.platform().statements().list(StatementFilter.ALL).stream()
                .filter(statement -> statement.phase().reads())
                .filter(statement -> reads(statement, table))
                .map(WorldStatement::name)
                .filter(name -> !known.contains(name))
                .toList();
        if (!strangers.isEmpty()) {
            throw StepFailures.of(
                    FailureKind.CONFLICT,
                    table + " is read by " + String.join(", ", strangers) + ", which the plan does not know",
                    "stop what reads it and retry, or roll back");
        }
    }

    /** What nobody can attribute may read anything. */
    private static boolean reads(WorldStatement statement, String table) {
        return statement.attributed()
                ? statement.reads().contains(table)
                : statement.phase().active();
    }

    private static Set<String> known(Plan plan) {
        Set<String> known = new TreeSet<>();
        for (PlannedTable table : plan.tables()) {
            for (PlannedStatement statement : table.statements()) {
                statement.old().ifPresent(known::add);
                statement.replacement().ifPresent(known::add);
            }
            known.addAll(table.leftovers());
        }
        plan.leftovers().stream().map(Leftover::statement).forEach(known::add);
        Stream.concat(plan.steps().stream(), plan.undoSteps().stream().map(UndoStep::step))
                .map(Step::name)
                .flatMap(Optional::stream)
                .forEach(known::add);
        return known;
    }
}
