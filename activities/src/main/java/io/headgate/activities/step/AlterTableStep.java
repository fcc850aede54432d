package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.AlterTableOrder;

/** Alters a table in place. */
final class AlterTableStep implements StepHandler {
    @Override
    public StepEnd run(StepRun run) {
        String table = run.step().table();
        AlterTableOrder order = new AlterTableOrder(
                run.key(),
                run.definition(),
                table,
                run.step().changes(),
                run.step().tableId(),
                run.step().topicId(),
                run.step().pool());
        WorldTable altered = run.await(() -> run.platform().tables().alter(order));
        return StepEnd.done(
                table + " altered: " + String.join(", ", run.step().changes()),
                TouchedObjects.table(table, altered.id(), altered.topicId()));
    }
}
