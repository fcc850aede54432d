package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.Lag;
import io.headgate.platforms.Progress;
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
        return lag.caughtUp() ? Progress.done(lag, lag.says()) : Progress.waiting(lag.says());
    }
}
