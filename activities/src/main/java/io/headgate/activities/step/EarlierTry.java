package io.headgate.activities.step;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.compare.StatementComparison;
import io.headgate.pipelines.snapshot.Changelog;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Stopped;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import java.util.Optional;

/**
 * What an earlier epoch of a start has left under its name. Platforms put the new statement in its place once it has ended; here
 * is looked that no row is written twice by that, and that what still runs is what is wanted.
 */
final class EarlierTry {
    private EarlierTry() {}

    /** Fails where a new statement may not take the place of the earlier one. */
    static void makeWay(StepRun run, SqlText wanted, StartPoint place) {
        if (run.order().epoch() > 1) {
            run.platform()
                    .statements()
                    .find(run.statement())
                    .filter(found -> OwnStarts.made(run.plan(), run.order().rollout(), found))
                    .filter(found -> !OwnStarts.marked(found, run.key().hex()))
                    .ifPresent(found -> makeWay(run, found, wanted, place));
        }
    }

    private static void makeWay(StepRun run, WorldStatement found, SqlText wanted, StartPoint place) {
        switch (found.phase()) {
            case FAILED, STOPPED -> replaced(run, found, place);
            case PENDING, RUNNING, DEGRADED, STOPPING, FAILING, UNKNOWN -> requireSameSql(run, found, wanted);
            case COMPLETED, DELETING -> {
                // the platform adopts the one and waits for the end of the other
            }
        }
    }

    /** The positions of one that wrote nothing are those at which it was to begin; soon nobody can ask it any more. */
    private static void replaced(StepRun run, WorldStatement found, StartPoint place) {
        if (NothingWritten.proven(run, found)) {
            if (place.at().kind() == StartAt.Kind.POSITIONS) {
                Stopped begin = new Stopped(place.positions(), place.savepoint());
                run.record().positions(run.order(), new Taken(found.name(), found.uid(), begin));
            }
            return;
        }
        if (place.at().kind() != StartAt.Kind.EARLIEST || !converges(run, found)) {
            throw StepFailures.of(
                    FailureKind.CONFLICT,
                    found.name() + " may have written rows before it was " + found.platformPhase()
                            + ", and nobody knows how far it had read: a new one would write them again",
                    "abort, then plan again: the plan makes the table again");
        }
    }

    /** Keys that are written again are the same keys. */
    private static boolean converges(StepRun run, WorldStatement found) {
        return found.attributed()
                && found.writes().stream().allMatch(table -> run.platform()
                        .tables()
                        .find(table)
                        .filter(sink -> sink.shape().changelog() == Changelog.UPSERT)
                        .isPresent());
    }

    private static void requireSameSql(StepRun run, WorldStatement found, SqlText wanted) {
        Optional<String> other = run.order().sql();
        if (other.isPresent() && !new StatementComparison(new FlinkSqlReader()).sameSql(wanted.sql(), found)) {
            throw StepFailures.of(
                    FailureKind.CONFLICT,
                    found.name() + " runs, with other SQL than is wanted now",
                    "roll back, then deploy the SQL that is wanted");
        }
    }
}
