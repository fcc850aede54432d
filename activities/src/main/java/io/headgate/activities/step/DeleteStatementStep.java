package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.Ending;
import java.util.Optional;

/** Removes a statement that nothing needs any more. */
final class DeleteStatementStep implements StepHandler {
    @Override
    public StepEnd run(StepRun run) {
        String name = run.statement();
        Optional<String> uid = Uids.of(run);
        if (uid.isEmpty()) {
            return new StepEnd(true, name + " was never started", TouchedObjects.NOTHING);
        }
        DeleteOrder order = new DeleteOrder(run.key(), name, uid.get());
        Ending ending = run.await(() -> run.platform().statements().delete(order));
        return switch (ending) {
            case DONE -> StepEnd.done(name + " deleted", TouchedObjects.statement(name, uid.get()));
            case FOUND_GONE -> new StepEnd(true, name + " was gone", TouchedObjects.statement(name, uid.get()));
        };
    }
}
