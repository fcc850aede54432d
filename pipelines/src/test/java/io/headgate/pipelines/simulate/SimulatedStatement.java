package io.headgate.pipelines.simulate;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A statement of the simulated platform.
 *
 * @param seen what an observer sees
 * @param serves id of the project's statement that it runs, {@link SimulatedTable#STRANGER} where it runs none
 * @param topics the topic that it really reads, by source
 * @param sinks the topic that it really writes, by table
 * @param stoppedAt when it last stopped; 0: before anybody looked
 */
record SimulatedStatement(
        WorldStatement seen, String serves, Map<String, String> topics, Map<String, String> sinks, long stoppedAt) {
    SimulatedStatement {
        topics = Collections.unmodifiableMap(new TreeMap<>(topics));
        sinks = Collections.unmodifiableMap(new TreeMap<>(sinks));
    }

    String name() {
        return seen.name();
    }

    boolean active() {
        return seen.phase().active();
    }

    /** Stopped just now: its positions are taken, with the topics that it really read. */
    SimulatedStatement stopped(long now) {
        List<SourcePosition> positions = topics.entrySet().stream()
                .map(entry -> new SourcePosition(entry.getKey(), Optional.of(entry.getValue()), Map.of(0, now)))
                .toList();
        return new SimulatedStatement(
                seen(Phase.STOPPED, true, positions, Optional.of("savepoint-" + name() + "-" + now), seen.ownership()),
                serves,
                topics,
                sinks,
                now);
    }

    /** A statement that had already failed stops: nobody learns how far it got. */
    SimulatedStatement stoppedAfterFailure(long now) {
        return new SimulatedStatement(
                seen(Phase.STOPPED, true, seen.positions(), seen.checkpoint(), seen.ownership()),
                serves,
                topics,
                sinks,
                now);
    }

    SimulatedStatement running() {
        return in(Phase.RUNNING);
    }

    SimulatedStatement completed() {
        return in(Phase.COMPLETED);
    }

    SimulatedStatement superseded() {
        Optional<Ownership> past = seen.ownership()
                .map(own -> new Ownership(
                        own.table(), own.generation(), own.rollout(), false, own.additions(), own.versionSuffix()));
        return new SimulatedStatement(
                seen(seen.phase(), seen.stopped(), seen.positions(), seen.checkpoint(), past),
                serves,
                topics,
                sinks,
                stoppedAt);
    }

    private SimulatedStatement in(Phase phase) {
        return new SimulatedStatement(
                seen(phase, false, seen.positions(), seen.checkpoint(), seen.ownership()),
                serves,
                topics,
                sinks,
                stoppedAt);
    }

    private WorldStatement seen(
            Phase phase,
            boolean stopped,
            List<SourcePosition> positions,
            Optional<String> checkpoint,
            Optional<Ownership> ownership) {
        return new WorldStatement(
                seen.name(),
                seen.uid(),
                seen.sql(),
                seen.properties(),
                phase,
                phase.name(),
                stopped,
                phase == Phase.RUNNING ? Optional.empty() : seen.problem(),
                Optional.empty(),
                seen.writes(),
                seen.reads(),
                seen.attributed(),
                positions,
                checkpoint,
                seen.pool(),
                seen.labels(),
                ownership);
    }
}
