package io.headgate.pipelines.simulate;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.world.Capabilities;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Stopping, resuming, deleting, verifying and awaiting statements; starting them is {@link StartEffect}. */
final class StatementEffects {
    private final SimulatedPlatform platform;
    private final SqlLibrary library;
    private final Set<String> awaitedPositions;

    StatementEffects(SimulatedPlatform platform, SqlLibrary library, Set<String> awaitedPositions) {
        this.platform = platform;
        this.library = library;
        this.awaitedPositions = awaitedPositions;
    }

    void stop(Step step) {
        SimulatedStatement statement = require(step);
        long now = platform.tick();
        switch (statement.seen().phase()) {
            case RUNNING, PENDING, DEGRADED, STOPPING, FAILING, UNKNOWN -> platform.put(statement.stopped(now));
            case FAILED -> platform.put(statement.stoppedAfterFailure(now));
            case STOPPED, COMPLETED -> {}
            case DELETING ->
                throw new Violation(step.id() + " stops " + statement.name() + ", which is "
                        + statement.seen().phase());
        }
    }

    void resume(Step step) {
        SimulatedStatement statement = require(step);
        Capabilities can = platform.origin().capabilities();
        boolean possible =
                switch (statement.seen().phase()) {
                    case STOPPED -> can.resume();
                    case FAILED, DEGRADED -> can.resumeFailed();
                    case PENDING, RUNNING, COMPLETED, STOPPING, FAILING, DELETING, UNKNOWN -> false;
                };
        if (!possible) {
            throw new Violation(step.id() + " resumes " + statement.name() + ", which is "
                    + statement.seen().phase());
        }
        Optional<String> stale = platform.staleSource(statement);
        if (stale.isPresent()) {
            throw new Violation(step.id() + " resumes " + statement.name() + " from positions of a topic of "
                    + stale.get() + " that is gone");
        }
        for (String sink : statement.seen().writes()) {
            SimulatedTable table = platform.table(sink)
                    .orElseThrow(() -> new Violation(
                            step.id() + " resumes " + statement.name() + ", whose table " + sink + " is not there"));
            if (!table.topic().equals(statement.sinks().get(sink))) {
                throw new Violation(step.id() + " resumes " + statement.name() + " into a " + sink
                        + " that is not the one it wrote");
            }
            if (table.writtenSince(statement.serves(), statement.stoppedAt())) {
                throw new Violation(
                        step.id() + " resumes " + statement.name() + " though others have written " + sink + " since");
            }
        }
        new SecondWriters(platform)
                .refuse(
                        step,
                        statement.name(),
                        statement.serves(),
                        statement.seen().writes());
        platform.tick();
        platform.put(statement.running());
    }

    void delete(Step step) {
        SimulatedStatement statement = require(step);
        if (statement.active()) {
            throw new Violation(step.id() + " deletes " + statement.name() + ", which is "
                    + statement.seen().phase());
        }
        platform.tick();
        platform.remove(statement);
    }

    void verify(Step step) {
        SimulatedStatement statement = require(step);
        boolean works =
                switch (statement.seen().phase()) {
                    case RUNNING, COMPLETED -> true;
                    case PENDING, DEGRADED, STOPPING, STOPPED, FAILING, FAILED, DELETING, UNKNOWN -> false;
                };
        if (!works) {
            throw new Violation(step.id() + " verifies " + statement.name() + ", which is "
                    + statement.seen().phase());
        }
        boolean bounded = statement.seen().writes().stream().allMatch(table -> library.snapshot()
                .table(table)
                .map(ProjectTable::bounded)
                .orElse(false));
        if (bounded) {
            platform.put(statement.completed());
            for (String table : statement.seen().writes()) {
                platform.table(table)
                        .ifPresent(there -> platform.put(there.caughtUp().verified()));
            }
        }
    }

    /** Caught up with sources that are themselves still filling is no more than caught up with what they had. */
    void awaitCaughtUp(Step step) {
        SimulatedStatement statement = require(step);
        boolean sourcesThere = statement.topics().keySet().stream()
                .allMatch(source ->
                        platform.table(source).filter(table -> !table.filling()).isPresent());
        if (sourcesThere) {
            for (String table : statement.seen().writes()) {
                platform.table(table).ifPresent(there -> platform.put(there.caughtUp()));
            }
        }
    }

    void awaitPositions(Step step) {
        awaitedPositions.add(step.start().map(StartAt::of).orElseThrow());
    }

    private SimulatedStatement require(Step step) {
        String name = step.name().orElseThrow(() -> new Violation(step.id() + " has no statement name"));
        SimulatedStatement statement = platform.statement(name)
                .orElseThrow(() -> new Violation(step.id() + " needs statement " + name + ", which is not there"));
        if (step.uid().isPresent()
                && !Objects.equals(step.uid().get(), statement.seen().uid())) {
            throw new Violation(step.id() + " means " + name + " with uid "
                    + step.uid().get() + ", there is " + statement.seen().uid());
        }
        return statement;
    }
}
