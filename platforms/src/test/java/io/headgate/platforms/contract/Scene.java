package io.headgate.platforms.contract;

import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.Await;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Ending;
import io.headgate.platforms.Patience;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Progress;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Two tables and what a test does with them; every effect under a key of its own. */
public final class Scene {
    private final ContractSubject subject;
    private final String rollout = Names.fresh("rollout");
    final String source = Names.table("src");
    final String sink = Names.table("snk");
    private int steps;

    Scene(ContractSubject subject) {
        this.subject = subject;
    }

    /** A scene whose two append tables exist. */
    static Scene withTables(ContractSubject subject) {
        Scene scene = new Scene(subject);
        scene.create(scene.source);
        scene.create(scene.sink);
        return scene;
    }

    EffectKey key() {
        steps++;
        return new EffectKey(rollout, "step-" + steps, 1);
    }

    Patience patience() {
        return Patience.of(subject.patience(), Duration.ofMillis(50));
    }

    WorldTable create(String table) {
        CreateTableOrder order = creation(table, key());
        return done(() -> subject.platform().tables().create(order));
    }

    CreateTableOrder creation(String table, EffectKey key) {
        return new CreateTableOrder(
                key,
                ddlStatement("create", key),
                table,
                subject.appendTable(table),
                subject.properties(),
                Optional.empty(),
                Optional.empty());
    }

    static String ddlStatement(String verb, EffectKey key) {
        return "ddl-" + verb + "-" + key.hex().substring(0, 12);
    }

    String copySql() {
        return "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "`";
    }

    StartOrder copy(String name) {
        return copy(name, StartPoint.EARLIEST);
    }

    StartOrder start(EffectKey key, String name, String sql) {
        return new StartOrder(key, name, sink, 1, sql, subject.properties(), Optional.empty(), StartPoint.EARLIEST);
    }

    StartOrder copy(String name, StartPoint start) {
        return new StartOrder(key(), name, sink, 1, copySql(), subject.properties(), Optional.empty(), start);
    }

    Started running(StartOrder order) {
        Started started = subject.platform().statements().start(order);
        awaitPhase(order.name(), Phase.RUNNING);
        return started;
    }

    WorldStatement awaitPhase(String name, Phase phase) {
        return done(() -> subject.platform()
                .statements()
                .find(name)
                .filter(found -> found.phase() == phase)
                .map(found -> Progress.done(found, name + " is " + phase))
                .orElse(Progress.waiting(name + " is not " + phase + " yet")));
    }

    Stopped stop(StopOrder order) {
        return done(() -> subject.platform().statements().stop(order));
    }

    Ending delete(DeleteOrder order) {
        return done(() -> subject.platform().statements().delete(order));
    }

    <T> T done(Supplier<Progress<T>> order) {
        return Await.done(order, patience());
    }

    /** As an activity does: what may help when repeated is repeated. */
    <T> T persistently(Supplier<T> effect) {
        PlatformException last = null;
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                return effect.get();
            } catch (PlatformException e) {
                if (e.problem().treatment() != PlatformProblem.Treatment.RETRY) {
                    throw e;
                }
                last = e;
            }
        }
        throw new AssertionError("five attempts did not help", last);
    }
}
