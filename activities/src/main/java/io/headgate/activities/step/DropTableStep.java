package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.DropTableOrder;
import io.headgate.platforms.Ending;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import java.util.Optional;

/** Drops a table: what was observed, or what this rollout made, and nothing else. */
final class DropTableStep implements StepHandler {
    @Override
    public StepEnd run(StepRun run) {
        String table = run.step().table();
        Optional<WorldTable> there = run.platform().tables().find(table);
        Optional<TouchedObjects> made =
                run.record().made(run.order().environment(), run.order().rollout(), table);
        Optional<String> topic = run.step().topicId().or(() -> made.flatMap(TouchedObjects::topicId));
        Optional<String> id = run.step().tableId().or(() -> made.flatMap(TouchedObjects::tableId));
        boolean identified = topic.isPresent() || id.isPresent();
        if (!identified && there.isEmpty()) {
            return new StepEnd(true, table + " was never made", TouchedObjects.table(table, id, topic));
        }
        if (!identified && made.isEmpty()) {
            there.ifPresent(DropTableStep::requireNoRows);
        }
        LastReaders.require(run, table);
        ObjectKind kind = there.map(WorldTable::kind).orElse(ObjectKind.TABLE);
        Optional<String> dropped = identified ? topic : there.flatMap(WorldTable::topicId);
        DropTableOrder order = new DropTableOrder(
                run.key(),
                run.definition(),
                table,
                kind,
                identified ? id : there.flatMap(WorldTable::id),
                dropped,
                run.step().pool());
        Ending ending = run.await(() -> run.platform().tables().drop(order));
        return switch (ending) {
            case DONE -> StepEnd.done(table + " dropped", TouchedObjects.table(table, order.tableId(), dropped));
            case FOUND_GONE ->
                new StepEnd(true, table + " was gone", TouchedObjects.table(table, order.tableId(), dropped));
        };
    }

    /** A view and a mere definition may go by their name; rows go by an id only. */
    private static void requireNoRows(WorldTable there) {
        if (!there.view() && there.topicId().isPresent()) {
            throw StepFailures.of(
                    FailureKind.CONFLICT,
                    there.name() + " exists, and nobody knows whether this rollout made it",
                    "look at its rows; if nobody needs them drop it by hand");
        }
    }
}
