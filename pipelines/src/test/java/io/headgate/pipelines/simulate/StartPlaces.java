package io.headgate.pipelines.simulate;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.world.Phase;
import java.util.Optional;
import java.util.Set;

/** Whether a statement may begin where a step says. */
final class StartPlaces {
    private final SimulatedPlatform platform;
    private final boolean startAsked;
    private final Set<String> awaitedPositions;

    /**
     * Rules of one plan.
     *
     * @param startAsked the user said where to start, and so takes what comes of it
     * @param awaitedPositions statements whose positions a remade topic is known to have passed
     */
    StartPlaces(SimulatedPlatform platform, boolean startAsked, Set<String> awaitedPositions) {
        this.platform = platform;
        this.startAsked = startAsked;
        this.awaitedPositions = awaitedPositions;
    }

    void check(Step step, StartAt start, RunnableSql sql, Set<String> sources) {
        switch (start.kind()) {
            case EARLIEST -> {
                for (String sink : sql.writes()) {
                    fromEarliest(step, sql, platform.table(sink).orElseThrow(), sources);
                }
            }
            case LATEST, TIMESTAMP -> {
                if (!startAsked) {
                    throw new Violation(step.id() + " skips rows that nobody asked to skip");
                }
            }
            case POSITIONS -> fromPositions(step, start, sql, sources);
            case STATE -> fromState(step, start, sql);
        }
    }

    private void fromEarliest(Step step, RunnableSql sql, SimulatedTable sink, Set<String> sources) {
        boolean again = sink.fed().keySet().stream().anyMatch(other -> !SecondWriters.apart(sql.serves(), other));
        boolean keyed =
                switch (sink.seen().shape().changelog()) {
                    case UPSERT -> true;
                    case APPEND, RETRACT -> false;
                };
        if (again && !keyed && !startAsked) {
            throw new Violation(step.id() + " writes the rows of " + sink.seen().name() + " a second time");
        }
        for (String source : sources) {
            if (again && platform.table(source).filter(SimulatedTable::filling).isPresent()) {
                throw new Violation(step.id() + " writes over the rows of "
                        + sink.seen().name() + " while " + source + " is still filling");
            }
        }
    }

    private void fromPositions(Step step, StartAt start, RunnableSql sql, Set<String> sources) {
        SimulatedStatement giver = giver(step, start);
        if (!platform.origin().capabilities().carryOver()) {
            throw new Violation(step.id() + " carries positions over, which this platform cannot");
        }
        if (!giver.topics().keySet().equals(sources)) {
            throw new Violation(step.id() + " reads " + sources + ", the positions are of "
                    + giver.topics().keySet());
        }
        if (!awaitedPositions.contains(giver.name())) {
            refuseStale(step, giver);
        }
        refusePast(step, sql, giver);
    }

    private void fromState(Step step, StartAt start, RunnableSql sql) {
        SimulatedStatement giver = giver(step, start);
        if (!platform.origin().capabilities().restoreState()) {
            throw new Violation(step.id() + " restores state, which this platform cannot");
        }
        if (giver.seen().checkpoint().isEmpty()) {
            throw new Violation(step.id() + " restores state that " + giver.name() + " never saved");
        }
        if (!judgedEqual(sql, giver)) {
            throw new Violation(step.id() + " restores state of " + giver.name()
                    + ", which the platform has not judged equal to that of the new SQL");
        }
        refuseStale(step, giver);
        refusePast(step, sql, giver);
    }

    private boolean judgedEqual(RunnableSql sql, SimulatedStatement giver) {
        if (giver.seen().sql().equals(sql.text())) {
            return true;
        }
        String digest = Digest.of(sql.text());
        return platform.origin().verdicts().stream()
                .anyMatch(verdict -> verdict.statement().equals(giver.name())
                        && verdict.sqlDigest().equals(digest)
                        && verdict.equal());
    }

    private SimulatedStatement giver(Step step, StartAt start) {
        SimulatedStatement giver = platform.statement(start.of())
                .orElseThrow(() -> new Violation(step.id() + " begins where " + start.of() + " was, which is gone"));
        boolean atRest = giver.seen().phase() == Phase.STOPPED || giver.seen().phase() == Phase.FAILED;
        if (!atRest) {
            throw new Violation(step.id() + " begins where " + giver.name() + " is, which is "
                    + giver.seen().phase());
        }
        return giver;
    }

    private void refuseStale(Step step, SimulatedStatement giver) {
        Optional<String> stale = platform.staleSource(giver);
        if (stale.isPresent()) {
            throw new Violation(step.id() + " begins at positions of " + giver.name() + " in a topic of " + stale.get()
                    + " that is gone");
        }
    }

    private void refusePast(Step step, RunnableSql sql, SimulatedStatement giver) {
        for (String sink : sql.writes()) {
            SimulatedTable table = platform.table(sink).orElseThrow();
            if (table.writtenSince(sql.serves(), Math.max(giver.stoppedAt(), 0))) {
                throw new Violation(step.id() + " begins at positions of " + giver.name()
                        + ", beyond which others have written " + sink);
            }
            if (!table.topic().equals(giver.sinks().get(sink))) {
                throw new Violation(step.id() + " goes on in a " + sink + " that " + giver.name() + " never wrote");
            }
        }
    }
}
