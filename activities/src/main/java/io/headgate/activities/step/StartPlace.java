package io.headgate.activities.step;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Stopped;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import java.util.List;
import java.util.Optional;

/** Where a statement begins to read: what a stop of this rollout took, else what the platform says of the stopped one. */
final class StartPlace {
    private StartPlace() {}

    static StartPoint of(StepRun run) {
        StartAt at = run.step().start().orElse(StartAt.EARLIEST);
        return switch (at.kind()) {
            case EARLIEST, LATEST, TIMESTAMP -> new StartPoint(at, List.of(), Optional.empty());
            case POSITIONS -> positions(run, at);
            case STATE -> new StartPoint(at, List.of(), Optional.of(state(run, at)));
        };
    }

    private static StartPoint positions(StepRun run, StartAt at) {
        List<SourcePosition> positions = taken(run, at)
                .map(Stopped::positions)
                .or(() -> stopped(run, at).map(WorldStatement::positions))
                .filter(found -> !found.isEmpty() && found.stream().allMatch(SourcePosition::resolves))
                .orElseThrow(() -> StepFailures.of(
                        FailureKind.PERMANENT,
                        "nobody knows where " + at.of() + " stopped",
                        "roll back, then plan again: the plan will replay"));
        if (!awaited(run)) {
            requireSameTopics(run, at, positions);
        }
        return new StartPoint(at, positions, taken(run, at).flatMap(Stopped::savepoint));
    }

    private static Optional<Stopped> taken(StepRun run, StartAt at) {
        return run.record()
                .positionsOf(run.order().environment(), run.order().rollout(), at.of())
                .map(Taken::stopped);
    }

    private static Optional<WorldStatement> stopped(StepRun run, StartAt at) {
        return run.platform().statements().find(at.of()).filter(WorldStatement::stopped);
    }

    private static String state(StepRun run, StartAt at) {
        return taken(run, at)
                .flatMap(Stopped::savepoint)
                .or(() -> run.platform().statements().find(at.of()).flatMap(WorldStatement::checkpoint))
                .orElseThrow(() -> StepFailures.of(
                        FailureKind.PERMANENT,
                        "the state of " + at.of() + " is not to be found",
                        "roll back, then plan without --keep-state"));
    }

    /** Positions in a topic that was made again were awaited on purpose. */
    private static boolean awaited(StepRun run) {
        return run.step().after().stream()
                .anyMatch(before -> run.plan().steps().stream()
                                .anyMatch(step -> step.id().equals(before) && step.kind() == StepKind.AWAIT_POSITIONS)
                        || run.plan().undoSteps().stream()
                                .anyMatch(undo -> undo.step().id().equals(before)
                                        && undo.step().kind() == StepKind.AWAIT_POSITIONS));
    }

    private static void requireSameTopics(StepRun run, StartAt at, List<SourcePosition> positions) {
        List<SourcePosition> now = run.platform()
                .positions()
                .ends(positions.stream().map(SourcePosition::table).toList());
        for (SourcePosition position : positions) {
            boolean same = now.stream()
                    .filter(end -> end.table().equals(position.table()))
                    .anyMatch(end -> end.topicId().equals(position.topicId()));
            if (position.topicId().isPresent() && !same) {
                throw StepFailures.of(
                        FailureKind.CONFLICT,
                        "the topic of " + position.table() + " was made again since " + at.of() + " stopped",
                        "roll back, then plan again: the plan will replay");
            }
        }
    }
}
