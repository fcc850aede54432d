package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts a statement; whether it fares well is for a later step to see. */
final class StartStep implements StepHandler {
    @Override
    public StepEnd run(StepRun run) {
        String name = run.statement();
        String table = run.step().table();
        SqlText text = run.sql().get();
        StartPoint place = StartPlace.of(run);
        int generation = run.generations().of(table, name);
        StartOrder order = new StartOrder(
                run.key(),
                name,
                table,
                generation,
                text.sql(),
                text.properties(),
                run.step().pool(),
                place);
        requireRoom(run, name);
        EarlierTry.makeWay(run, text, place);
        Started started = run.platform().statements().start(order);
        String uid = started.statement().uid();
        run.record()
                .serves(
                        run.order(),
                        new StepRecord.InService(
                                table,
                                name,
                                uid,
                                generation,
                                started.additions(),
                                Set.copyOf(run.step().previous().stream().toList())));
        return StepEnd.done(name + " started, " + place.at().words(), touched(run, name, uid));
    }

    /** What a statement is about to define must not be there yet, unless the statement itself is: then it was the one. */
    private static void requireRoom(StepRun run, String name) {
        for (String table : run.step().creates()) {
            if (run.platform().tables().find(table).isPresent()
                    && run.platform().statements().find(name).isEmpty()) {
                throw StepFailures.of(
                        FailureKind.CONFLICT,
                        "table " + table + " exists, and " + name + " would define it",
                        "look at who made it, then plan again");
            }
        }
    }

    /** A statement that defines its table has made that as well; where it takes a while, only the name is known. */
    private static TouchedObjects touched(StepRun run, String name, String uid) {
        TouchedObjects statement = TouchedObjects.statement(name, uid);
        List<String> creates = run.step().creates();
        if (creates.isEmpty()) {
            return statement;
        }
        Optional<WorldTable> made = run.platform().tables().find(creates.get(0));
        return new TouchedObjects(
                statement.statement(),
                statement.statementUid(),
                Optional.of(creates.get(0)),
                made.flatMap(WorldTable::id),
                made.flatMap(WorldTable::topicId));
    }
}
