package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.CreateTableOrder;

/** Makes a table, and never takes the one that was just dropped for it. */
final class CreateTableStep implements StepHandler {
    @Override
    public StepEnd run(StepRun run) {
        String table = run.step().table();
        SqlText ddl = run.sql().get();
        CreateTableOrder order = new CreateTableOrder(
                run.key(),
                run.definition(),
                table,
                ddl.sql(),
                ddl.properties(),
                run.step().pool(),
                run.record().droppedTopic(run.order().environment(), run.order().rollout(), table));
        WorldTable made = run.await(() -> run.platform().tables().create(order));
        return StepEnd.done(table + " created", TouchedObjects.table(table, made.id(), made.topicId()));
    }
}
