package io.headgate.activities.step;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.UndoStep;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
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
            return new StepEnd(true, name + " was never started", Touched.NOTHING);
        }
        if (!positionsNeeded(run) && ended(run, uid.get())) {
            return new StepEnd(true, name + " had ended already", Touched.statement(name, uid.get()));
        }
        StopOrder order = new StopOrder(run.key(), name, uid.get());
        Stopped stopped = run.await(() -> run.platform().statements().stop(order));
        run.record().positions(run.order(), new Taken(name, uid.get(), stopped));
        int partitions = partitions(stopped);
        run.meters().positionsTaken(partitions);
        return StepEnd.done(
                name + " stopped, positions of " + partitions + " partitions taken",
                Touched.statement(name, uid.get()));
    }

    /** Whether something starts from where this statement stops; then nothing but a clean stop will do. */
    private static boolean positionsNeeded(StepRun run) {
        Stream<Step> steps =
                run.order().undo() ? run.plan().undoSteps().stream().map(UndoStep::step) : run.plan().steps().stream();
        return steps.flatMap(step -> step.start().stream()).anyMatch(start -> takes(start, run.statement()));
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
