package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.platforms.CreatePoolOrder;

/** Makes a compute pool. */
final class CreatePoolStep implements StepHandler {
    private static final int USUAL_UNITS = 10;

    @Override
    public StepEnd run(StepRun run) {
        String name = run.step().pool().orElseThrow(() -> run.broken("names no pool"));
        CreatePoolOrder order = new CreatePoolOrder(run.key(), name, USUAL_UNITS);
        ComputePool pool = run.await(() -> run.platform().pools().create(order));
        return StepEnd.done("pool " + pool.id() + " is ready", TouchedObjects.NOTHING);
    }
}
