package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.Lag;
import io.headgate.platforms.Progress;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import java.util.List;

/** Waits until a statement has read everything that its sources held when the wait began. */
final class CaughtUpStep implements StepHandler {
    @Override
    public StepEnd run(StepRun run) {
        String name = run.statement();
        List<String> sources = run.platform()
                .statements()
                .find(name)
                .map(statement -> ViewsExpanded.of(run.platform().tables(), statement.reads()))
                .orElse(List.of());
        List<SourcePosition> ends = run.platform().positions().ends(sources);
        run.await(() -> look(run, name, ends));
        return StepEnd.done(name + " has caught up with " + String.join(", ", sources), TouchedObjects.NOTHING);
    }

    private static Progress<Lag> look(StepRun run, String name, List<SourcePosition> ends) {
        Lag lag = run.platform().positions().lag(name, ends);
        lag.records().ifPresent(records -> run.meters()
                .lag(run.order().environment(), run.step().table(), records));
        if (lag.caughtUp()) {
            return Progress.done(lag, lag.says());
        }
        requireGoingOn(run, name);
        return Progress.waiting(lag.says());
    }

    /** One that has failed or is gone never catches up: waiting for it would keep everybody from being told. */
    private static void requireGoingOn(StepRun run, String name) {
        String problem = run.platform()
                .statements()
                .find(name)
                .map(CaughtUpStep::problem)
                .orElse("is gone");
        if (!problem.isEmpty()) {
            throw StepFailures.of(
                    FailureKind.PERMANENT,
                    name + " " + problem + " and does not catch up",
                    "look at its exceptions, correct the SQL or the environment, then retry its start, or roll back");
        }
    }

    private static String problem(WorldStatement statement) {
        return switch (statement.phase()) {
            case FAILED, FAILING, STOPPED, DELETING -> "is " + statement.platformPhase();
            case PENDING, RUNNING, DEGRADED, COMPLETED, STOPPING, UNKNOWN -> "";
        };
    }
}
