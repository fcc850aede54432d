package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.Progress;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Waits until topics that were made again have passed the positions that a reader had in the old ones. */
final class AwaitPositionsStep implements StepHandler {
    @Override
    public StepEnd run(StepRun run) {
        StartAt place = run.step().start().orElseThrow(() -> run.broken("says no positions"));
        List<SourcePosition> wanted = run.record()
                .positionsOf(run.order().environment(), run.order().rollout(), place.of())
                .map(taken -> taken.stopped().positions())
                .filter(found -> !found.isEmpty() && found.stream().allMatch(SourcePosition::resolves))
                .orElseThrow(() -> StepFailures.of(
                        FailureKind.PERMANENT,
                        "nobody knows where " + place.of() + " stopped",
                        "roll back, then plan with the policy children: replay"));
        run.await(() -> look(run, wanted));
        return StepEnd.done("the sources have passed the positions of " + place.of(), TouchedObjects.NOTHING);
    }

    private static Progress<Boolean> look(StepRun run, List<SourcePosition> wanted) {
        List<SourcePosition> ends = run.platform()
                .positions()
                .ends(wanted.stream().map(SourcePosition::table).toList());
        for (SourcePosition position : wanted) {
            Optional<SourcePosition> found = ends.stream()
                    .filter(each -> each.table().equals(position.table()))
                    .findFirst();
            if (found.flatMap(SourcePosition::topicId).isPresent()
                    && found.get().offsets().isEmpty()) {
                throw StepFailures.of(
                        FailureKind.PERMANENT,
                        "the platform does not tell where " + position.table() + " ends",
                        "set 'kafka.bootstrap.servers' of the environment and retry, or roll back and plan with the"
                                + " policy children: replay");
            }
            Map<Integer, Long> end = found.map(SourcePosition::offsets).orElse(Map.of());
            long missing = position.offsets().entrySet().stream()
                    .mapToLong(entry -> Math.max(0, entry.getValue() - end.getOrDefault(entry.getKey(), 0L)))
                    .sum();
            if (missing > 0) {
                return Progress.waiting(position.table() + " lacks " + missing + " records");
            }
        }
        return Progress.done(true, "passed");
    }
}
