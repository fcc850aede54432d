package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.plan.UndoStep;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import java.util.Optional;
import java.util.stream.Stream;

/** Stops a statement; its positions are written down before anything else may happen. */
final class StopStep implements StepHandler {
    @Override
    public StepEnd run(StepRun run) {
        String name = run.statement();
        Optional<String> uid = Uids.of(run);
        if (uid.isEmpty()) {
            return new StepEnd(true, name + " was never started", TouchedObjects.NOTHING);
        }
        if (!positionsNeeded(run) && ended(run, uid.get())) {
            return new StepEnd(true, name + " had ended already", TouchedObjects.statement(name, uid.get()));
        }
        Stopped stopped = stopped(run, uid.get());
        run.record().positions(run.order(), new Taken(name, uid.get(), stopped));
        int partitions = partitions(stopped);
        run.meters().positionsTaken(partitions);
        return StepEnd.done(
                name + " stopped, positions of " + partitions + " partitions taken",
                TouchedObjects.statement(name, uid.get()));
    }

    private static Stopped stopped(StepRun run, String uid) {
        StopOrder order = new StopOrder(run.key(), run.statement(), uid);
        try {
            return run.await(() -> run.platform().statements().stop(order));
        } catch (PlatformException refusal) {
            return NeverBegun.positions(run, uid, refusal).orElseThrow(() -> refusal);
        }
    }

    /** Whether something starts from where this statement stops; then nothing but a clean stop will do. */
    private static boolean positionsNeeded(StepRun run) {
        Stream<Step> steps =
                run.order().undo() ? run.plan().undoSteps().stream().map(UndoStep::step) : run.plan().steps().stream();
        return steps.filter(step -> step.kind() == StepKind.START)
                .flatMap(step -> step.start().stream())
                .anyMatch(start -> takes(start, run.statement()));
    }

    private static boolean takes(StartAt start, String statement) {
        return switch (start.kind()) {
            case POSITIONS, STATE -> start.of().equals(statement);
            case EARLIEST, LATEST, TIMESTAMP -> false;
        };
    }

    private static boolean ended(StepRun run, String uid) {
        return run.platform()
                .statements()
                .find(run.statement())
                .filter(found -> found.uid().equals(uid))
                .map(WorldStatement::phase)
                .map(phase -> phase == Phase.FAILED || phase == Phase.COMPLETED)
                .orElse(run.order().undo());
    }

    private static int partitions(Stopped stopped) {
        return stopped.positions().stream()
                .mapToInt(position -> position.offsets().size())
                .sum();
    }
}
