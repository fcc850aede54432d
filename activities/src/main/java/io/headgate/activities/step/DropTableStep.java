package io.headgate.activities.step;

import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.DropTableOrder;
import io.headgate.platforms.Ending;
import java.util.Optional;

/** Drops a table: what was observed, or what this rollout made, and nothing else. */
final class DropTableStep implements StepHandler {
    @Override
    public StepEnd run(StepRun run) {
        String table = run.step().table();
        Optional<WorldTable> there = run.platform().tables().find(table);
        Optional<Touched> made =
                run.record().made(run.order().environment(), run.order().rollout(), table);
        Optional<String> topic = run.step().topicId().or(() -> made.flatMap(Touched::topicId));
        Optional<String> id = run.step().tableId().or(() -> made.flatMap(Touched::tableId));
        if (there.isEmpty() && topic.isEmpty() && id.isEmpty()) {
            return new StepEnd(true, table + " was never made", Touched.table(table, id, topic));
        }
        LastReaders.require(run, table);
        ObjectKind kind = there.map(WorldTable::kind).orElse(ObjectKind.TABLE);
        DropTableOrder order = new DropTableOrder(
                run.key(), run.statement(), table, kind, id, topic, run.step().pool());
        Ending ending = run.await(() -> run.platform().tables().drop(order));
        return switch (ending) {
            case DONE -> StepEnd.done(table + " dropped", Touched.table(table, id, topic));
            case FOUND_GONE -> new StepEnd(true, table + " was gone", Touched.table(table, id, topic));
        };
    }
}
