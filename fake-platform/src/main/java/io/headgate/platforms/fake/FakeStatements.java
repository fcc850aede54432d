package io.headgate.platforms.fake;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Ending;
import io.headgate.platforms.Health;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Progress;
import io.headgate.platforms.ResumeOrder;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.Started;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.Statements;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.fake.FakeSwitches.Moment;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class FakeStatements implements Statements {
    private final FakeCluster cluster;

    FakeStatements(FakeCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public List<WorldStatement> list(StatementFilter filter) {
        synchronized (cluster) {
            cluster.tick();
            return cluster.statements.values().stream()
                    .map(FakeStatement::seen)
                    .filter(seen -> filter.prefix().map(seen.name()::startsWith).orElse(true))
                    .filter(seen -> filter.pool().isEmpty() || filter.pool().equals(seen.pool()))
                    .filter(seen ->
                            filter.label().map(seen.labels()::containsKey).orElse(true))
                    .toList();
        }
    }

    /** All were made when time began. */
    @Override
    public Map<String, Instant> creationTimes(StatementFilter filter) {
        return list(filter).stream().collect(Collectors.toMap(WorldStatement::name, seen -> Instant.EPOCH));
    }

    @Override
    public Optional<WorldStatement> find(String name) {
        synchronized (cluster) {
            cluster.tick();
            return Optional.ofNullable(cluster.statements.get(name)).map(FakeStatement::seen);
        }
    }

    @Override
    public Started start(StartOrder order) {
        synchronized (cluster) {
            cluster.switches.check(order.name(), Moment.BEFORE_THE_EFFECT);
            Set<Ownership.Addition> additions = additions(order);
            FakeStatement there = cluster.statements.get(order.name());
            if (there != null && ended(there) && madeByAnEarlierEpoch(there, order.key())) {
                cluster.statements.remove(order.name());
                there = null;
            }
            if (there != null && !there.key.equals(order.key().hex()) && !madeByAnEarlierEpoch(there, order.key())) {
                throw new PlatformException(
                        PlatformProblem.NAME_TAKEN,
                        "a statement " + order.name() + " exists that this rollout did not make",
                        "delete it, or choose another prefix");
            }
            if (there == null) {
                there = made(order, additions);
                cluster.statements.put(order.name(), there);
                cluster.happened(order.name());
                cluster.happened(order.key().hex());
                cluster.switches.check(order.name(), Moment.AFTER_THE_EFFECT);
            }
            return new Started(there.seen(), additions);
        }
    }

    private static boolean ended(FakeStatement there) {
        return there.phase == Phase.FAILED || there.phase == Phase.STOPPED;
    }

    private static boolean madeByAnEarlierEpoch(FakeStatement there, EffectKey key) {
        return IntStream.range(1, key.epoch())
                .mapToObj(epoch -> new EffectKey(key.rollout(), key.step(), epoch).hex())
                .anyMatch(there.key::equals);
    }

    private FakeStatement made(StartOrder order, Set<Ownership.Addition> additions) {
        FakeSql parsed = FakeSql.parse(order.sql());
        parsed.reads().forEach(cluster::table);
        parsed.writes().forEach(cluster::table);
        FakeStatement made = new FakeStatement(
                order.name(),
                cluster.nextId("statement"),
                order.key().hex(),
                order.sql(),
                order.properties(),
                parsed,
                order.pool(),
                Optional.of(new Ownership(
                        order.table(),
                        order.generation(),
                        Optional.of(order.key().rollout()),
                        false,
                        additions,
                        Optional.empty())));
        for (String source : parsed.reads()) {
            FakeTable table = cluster.table(source);
            made.topics.put(source, table.seen.topicId().orElseThrow());
            made.offsets.put(source, begin(order, source, table));
        }
        return made;
    }

    private static int begin(StartOrder order, String source, FakeTable table) {
        return switch (order.start().at().kind()) {
            case EARLIEST, TIMESTAMP -> 0;
            case LATEST -> table.rows.size();
            case POSITIONS, STATE ->
                order.start().positions().stream()
                        .filter(position -> position.table().equals(source))
                        .findFirst()
                        .map(position -> position.offsets().getOrDefault(0, 0L).intValue())
                        .orElse(0);
        };
    }

    private static Set<Ownership.Addition> additions(StartOrder order) {
        return switch (order.start().at().kind()) {
            case EARLIEST, STATE -> Set.of();
            case LATEST, TIMESTAMP, POSITIONS -> EnumSet.of(Ownership.Addition.POSITION_HINTS);
        };
    }

    @Override
    public Progress<Stopped> stop(StopOrder order) {
        synchronized (cluster) {
            cluster.switches.check(order.name(), Moment.BEFORE_THE_EFFECT);
            FakeStatement statement = mine(order.name(), order.uid());
            if (statement.phase != Phase.STOPPED && statement.phase != Phase.STOPPING) {
                if (statement.phase.terminal()) {
                    throw new PlatformException(
                            PlatformProblem.NO_POSITIONS,
                            order.name() + " is " + statement.phase + " and left no positions",
                            "plan again");
                }
                statement.phase = Phase.STOPPING;
                statement.stopped = true;
                statement.stopKey = order.key().hex();
                cluster.happened(order.name());
                cluster.happened(order.key().hex());
                cluster.switches.check(order.name(), Moment.AFTER_THE_EFFECT);
                return Progress.waiting(order.name() + " is stopping");
            }
            cluster.tick();
            return stopped(statement);
        }
    }

    private static Progress<Stopped> stopped(FakeStatement statement) {
        if (statement.phase == Phase.STOPPING) {
            return Progress.waiting(statement.name + " is stopping");
        }
        if (!statement.positionsKnown) {
            throw new PlatformException(
                    PlatformProblem.NO_POSITIONS,
                    statement.name + " stopped without positions",
                    "resume it and stop it again");
        }
        List<SourcePosition> positions = statement.positions();
        return Progress.done(new Stopped(positions, Optional.empty()), statement.name + " stopped");
    }

    @Override
    public WorldStatement resume(ResumeOrder order) {
        synchronized (cluster) {
            cluster.switches.check(order.name(), Moment.BEFORE_THE_EFFECT);
            FakeStatement statement = mine(order.name(), order.uid());
            if (statement.stopped || statement.phase == Phase.FAILED) {
                statement.stopped = false;
                statement.problem = "";
                statement.phase = Phase.PENDING;
                cluster.happened(order.name());
                cluster.happened(order.key().hex());
                cluster.switches.check(order.name(), Moment.AFTER_THE_EFFECT);
            }
            return statement.seen();
        }
    }

    @Override
    public Progress<Ending> delete(DeleteOrder order) {
        synchronized (cluster) {
            cluster.switches.check(order.name(), Moment.BEFORE_THE_EFFECT);
            FakeStatement statement = cluster.statements.get(order.name());
            if (statement == null || !statement.uid.equals(order.uid())) {
                return Progress.done(Ending.FOUND_GONE, order.name() + " is gone");
            }
            if (statement.phase != Phase.DELETING) {
                statement.phase = Phase.DELETING;
                cluster.happened(order.name());
                cluster.happened(order.key().hex());
                cluster.switches.check(order.name(), Moment.AFTER_THE_EFFECT);
                return Progress.waiting(order.name() + " is being deleted");
            }
            cluster.tick();
            return Progress.done(Ending.DONE, order.name() + " is deleted");
        }
    }

    @Override
    public boolean neverRan(String name, String uid) {
        synchronized (cluster) {
            cluster.tick();
            return Optional.ofNullable(cluster.statements.get(name))
                    .filter(found -> found.uid.equals(uid) && found.phase == Phase.FAILED && !found.ran)
                    .isPresent();
        }
    }

    @Override
    public Optional<Health> health(String name) {
        synchronized (cluster) {
            cluster.tick();
            return Optional.ofNullable(cluster.statements.get(name))
                    .map(statement -> new Health(statement.seen(), statement.faults, Optional.empty(), false));
        }
    }

    private FakeStatement mine(String name, String uid) {
        FakeStatement statement = cluster.statements.get(name);
        if (statement == null || !statement.uid.equals(uid)) {
            throw new PlatformException(PlatformProblem.GONE, "there is no " + name + " with uid " + uid, "plan again");
        }
        return statement;
    }
}
