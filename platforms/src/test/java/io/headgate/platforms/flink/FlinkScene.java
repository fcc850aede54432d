package io.headgate.platforms.flink;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.Await;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Patience;
import io.headgate.platforms.Progress;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.contract.Names;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the tests of this adapter do with it, in few words. */
final class FlinkScene {
    private final FlinkLab lab = FlinkLab.shared();
    private final FlinkPlatform platform;
    private final String rollout = Names.fresh("rollout");
    private int steps;

    FlinkScene(FlinkPlatform platform) {
        this.platform = platform;
    }

    EffectKey key() {
        steps++;
        return new EffectKey(rollout, "step-" + steps, 1);
    }

    /** An append table over a topic of its own; begins where a statement says, else nowhere. */
    WorldTable table(String name, int partitions) {
        return create(name, ddl(name, name, partitions, ""));
    }

    String ddl(String name, String topic, int partitions, String more) {
        return "CREATE TABLE `" + name + "` (`id` STRING, `v` BIGINT) DISTRIBUTED INTO " + partitions
                + " BUCKETS WITH ('connector' = 'kafka', 'topic' = '" + topic + "', 'format' = 'json',"
                + " 'properties.bootstrap.servers' = '" + lab.bootstrap() + "'" + more + ")";
    }

    WorldTable create(String name, String ddl) {
        CreateTableOrder order =
                new CreateTableOrder(key(), "ddl-" + name, name, ddl, Map.of(), Optional.empty(), Optional.empty());
        return done(() -> platform.tables().create(order));
    }

    StartOrder order(String name, String sink, String sql, StartPoint start) {
        return new StartOrder(key(), name, sink, 1, sql, Map.of(), Optional.empty(), start);
    }

    Started running(String name, String sink, String sql, StartPoint start) {
        Started started = platform.statements().start(order(name, sink, sql, start));
        awaitPhase(name, Phase.RUNNING);
        return started;
    }

    Stopped stop(Started started) {
        StopOrder order = new StopOrder(
                key(), started.statement().name(), started.statement().uid());
        return done(() -> platform.statements().stop(order));
    }

    WorldStatement awaitPhase(String name, Phase phase) {
        return done(() -> platform.statements()
                .find(name)
                .filter(found -> found.phase() == phase)
                .map(found -> Progress.done(found, "there"))
                .orElse(Progress.waiting(name + " is not " + phase)));
    }

    <T> T done(Supplier<Progress<T>> order) {
        return Await.done(order, Patience.of(Duration.ofMinutes(2), Duration.ofMillis(50)));
    }

    static StartPoint stateOf(String statement, Stopped stopped) {
        return new StartPoint(StartAt.stateOf(statement), List.of(), stopped.savepoint());
    }
}
