package io.headgate.activities.step;

import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
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

    /** A statement that defines its table has made that as well. */
    private static Touched touched(StepRun run, String name, String uid) {
        Touched statement = Touched.statement(name, uid);
        List<String> creates = run.step().creates();
        return creates.isEmpty()
                ? statement
                : new Touched(
                        statement.statement(),
                        statement.uid(),
                        Optional.of(creates.get(0)),
                        Optional.empty(),
                        Optional.empty());
    }
}
