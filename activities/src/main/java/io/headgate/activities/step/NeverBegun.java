package io.headgate.activities.step;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Stopped;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Positions of a statement that gives none because it never did anything: it is as far as where it was to begin, which is
 * where the one before it stopped. Where it may have written something nobody knows how far it is.
 */
final class NeverBegun {
    private NeverBegun() {}

    /** Where the statement that refused to give positions is; empty when that is not proven. */
    static Optional<Stopped> positions(StepRun run, String uid, PlatformException refusal) {
        boolean none = refusal.problem() == PlatformProblem.NO_POSITIONS || refusal.problem() == PlatformProblem.GONE;
        return none ? noted(run, uid).or(() -> begin(run, uid)) : Optional.empty();
    }

    /** What was written down when another one took its place. */
    private static Optional<Stopped> noted(StepRun run, String uid) {
        return of(run, run.statement()).filter(taken -> taken.uid().equals(uid)).map(Taken::stopped);
    }

    private static Optional<Stopped> begin(StepRun run, String uid) {
        Optional<WorldStatement> ended = run.platform()
                .statements()
                .find(run.statement())
                .filter(found -> found.uid().equals(uid) && found.phase().terminal())
                .filter(found -> NothingWritten.proven(run, found));
        return ended.flatMap(found -> Stream.concat(
                                Stream.of(run.step()),
                                run.plan().steps().stream().filter(step -> step.kind() == StepKind.START))
                        .filter(step -> step.name().filter(found.name()::equals).isPresent())
                        .map(Step::start)
                        .flatMap(Optional::stream)
                        .filter(place -> place.kind() == StartAt.Kind.POSITIONS)
                        .findFirst())
                .flatMap(place -> of(run, place.of()).map(Taken::stopped).or(() -> standing(run, place.of())));
    }

    /** Where the one before it stands, stopped: another rollout has taken its positions. */
    private static Optional<Stopped> standing(StepRun run, String statement) {
        return run.platform()
                .statements()
                .find(statement)
                .filter(WorldStatement::stopped)
                .filter(found -> !found.positions().isEmpty()
                        && found.positions().stream().allMatch(SourcePosition::resolves))
                .map(found -> new Stopped(found.positions(), Optional.empty()));
    }

    private static Optional<Taken> of(StepRun run, String statement) {
        return run.record().positionsOf(run.order().environment(), run.order().rollout(), statement);
    }
}
