package io.headgate.platforms.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.headgate.pipelines.world.Phase;
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
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.contract.ContractSubject.Action;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Statements are started, stopped, resumed and deleted once, whatever answers are lost. */
public interface StatementContract {
    ContractSubject subject();

    @Test
    default void aStartedStatementRuns() {
        Scene scene = Scene.withTables(subject());
        Started started = scene.running(scene.copy(Names.fresh("dml")));
        assertThat(started.additions()).isEmpty();
        assertThat(started.statement().writes()).containsExactly(scene.sink);
        assertThat(started.statement().reads()).containsExactly(scene.source);
    }

    @Test
    default void theSameOrderAgainIsTheSameStatement() {
        Scene scene = Scene.withTables(subject());
        StartOrder order = scene.copy(Names.fresh("dml"));
        Started first = scene.running(order);
        Started second = subject().platform().statements().start(order);
        assertThat(second.statement().uid()).isEqualTo(first.statement().uid());
        assertThat(subject().effects(order.name())).isEqualTo(1);
    }

    @Test
    default void aNameThatSomebodyElseHasIsNeverTaken() {
        Scene scene = Scene.withTables(subject());
        String name = Names.fresh("dml");
        scene.running(scene.copy(name));
        assertProblem(() -> subject().platform().statements().start(scene.copy(name)), PlatformProblem.NAME_TAKEN);
    }

    @Test
    default void aStartWhoseAnswerIsLostHappensOnce() {
        Scene scene = Scene.withTables(subject());
        StartOrder order = scene.copy(Names.fresh("dml"));
        subject().loseAnswer(Action.START, order.name());
        Started started =
                scene.persistently(() -> subject().platform().statements().start(order));
        scene.awaitPhase(order.name(), Phase.RUNNING);
        assertThat(started.statement().name()).isEqualTo(order.name());
        assertThat(subject().effects(order.name())).isEqualTo(1);
    }

    @Test
    default void sqlOverAnUnknownTableIsRefusedOrFails() {
        Scene scene = Scene.withTables(subject());
        String name = Names.fresh("dml");
        StartOrder order = new StartOrder(
                scene.key(),
                name,
                scene.sink,
                1,
                "INSERT INTO `" + scene.sink + "` SELECT `id`, `v` FROM `no_such_table`",
                subject().properties(),
                Optional.empty(),
                StartPoint.EARLIEST);
        Optional<PlatformProblem> refused = refusal(order);
        if (refused.isPresent()) {
            assertThat(refused).contains(PlatformProblem.SQL_REFUSED);
        } else {
            WorldStatement failed = scene.awaitPhase(name, Phase.FAILED);
            assertThat(failed.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("no_such_table"));
        }
    }

    @Test
    default void whatWasRefusedNeverRanAndANewEpochWithOtherSqlTakesItsPlace() {
        Scene scene = Scene.withTables(subject());
        String name = Names.fresh("dml");
        EffectKey first = scene.key();
        StartOrder broken =
                scene.start(first, name, "INSERT INTO `" + scene.sink + "` SELECT `id` FROM `no_such_table`");
        if (refusal(broken).isEmpty()) {
            WorldStatement failed = scene.awaitPhase(name, Phase.FAILED);
            assertThat(subject().platform().statements().neverRan(name, failed.uid()))
                    .isTrue();
        }
        EffectKey second = new EffectKey(first.rollout(), first.step(), 2);
        Started mended = scene.done(() -> {
            try {
                Started started = subject().platform().statements().start(scene.start(second, name, scene.copySql()));
                return Progress.done(started, "started");
            } catch (PlatformException e) {
                assertThat(e.problem()).isEqualTo(PlatformProblem.BUSY);
                return Progress.waiting("the name is not free yet");
            }
        });
        scene.awaitPhase(name, Phase.RUNNING);
        assertThat(subject()
                        .platform()
                        .statements()
                        .neverRan(name, mended.statement().uid()))
                .isFalse();
    }

    private Optional<PlatformProblem> refusal(StartOrder order) {
        try {
            subject().platform().statements().start(order);
            return Optional.empty();
        } catch (PlatformException e) {
            return Optional.of(e.problem());
        }
    }

    @Test
    default void aStopGivesPositionsThatResolve() {
        Scene scene = Scene.withTables(subject());
        subject().produce(scene.source, 0, 5);
        Started started = scene.running(scene.copy(Names.fresh("dml")));
        Stopped stopped = scene.stop(stopOf(scene, started));
        assertThat(stopped.positions()).singleElement().satisfies(position -> {
            assertThat(position.table()).isEqualTo(scene.source);
            assertThat(position.topicId()).isPresent();
            assertThat(position.resolves()).isTrue();
        });
        assertThat(subject().platform().statements().find(started.statement().name()))
                .hasValueSatisfying(found -> {
                    assertThat(found.phase()).isEqualTo(Phase.STOPPED);
                    assertThat(found.positions()).isEqualTo(stopped.positions());
                });
    }

    @Test
    default void theSameStopAgainGivesTheSamePositions() {
        Scene scene = Scene.withTables(subject());
        subject().produce(scene.source, 0, 5);
        Started started = scene.running(scene.copy(Names.fresh("dml")));
        StopOrder order = stopOf(scene, started);
        Stopped first = scene.stop(order);
        assertThat(scene.stop(order)).isEqualTo(first);
    }

    @Test
    default void aStopWhoseAnswerIsLostHappensOnce() {
        Scene scene = Scene.withTables(subject());
        subject().produce(scene.source, 0, 5);
        Started started = scene.running(scene.copy(Names.fresh("dml")));
        int before = subject().effects(started.statement().name());
        StopOrder order = stopOf(scene, started);
        subject().loseAnswer(Action.STOP, order.name());
        Stopped stopped = scene.persistently(() -> scene.stop(order));
        assertThat(stopped.positions()).hasSize(1);
        assertThat(subject().effects(order.name()) - before).isEqualTo(1);
    }

    @Test
    default void aStopOfAnotherStatementOfThatNameTouchesNothing() {
        Scene scene = Scene.withTables(subject());
        Started started = scene.running(scene.copy(Names.fresh("dml")));
        StopOrder order = new StopOrder(scene.key(), started.statement().name(), "00000000000000000000000000000000");
        assertProblem(() -> subject().platform().statements().stop(order), PlatformProblem.GONE);
        scene.awaitPhase(order.name(), Phase.RUNNING);
    }

    @Test
    default void aStopThatYieldsNoPositionsSaysSo() {
        Scene scene = Scene.withTables(subject());
        Started started = scene.running(scene.copy(Names.fresh("dml")));
        assumeThat(subject().refuseSavepoint(started.statement().name()))
                .as("a refused savepoint can be provoked")
                .isTrue();
        StopOrder order = stopOf(scene, started);
        assertProblem(() -> scene.stop(order), PlatformProblem.NO_POSITIONS);
    }

    @Test
    default void aStoppedStatementGoesOnWhereItStopped() {
        assumeThat(subject().platform().capabilities().resume()).isTrue();
        Scene scene = Scene.withTables(subject());
        subject().produce(scene.source, 0, 3);
        Started started = scene.running(scene.copy(Names.fresh("dml")));
        scene.stop(stopOf(scene, started));
        subject().produce(scene.source, 3, 6);
        ResumeOrder order = new ResumeOrder(
                scene.key(), started.statement().name(), started.statement().uid(), Optional.empty());
        subject().loseAnswer(Action.RESUME, order.name());
        scene.persistently(() -> subject().platform().statements().resume(order));
        scene.awaitPhase(order.name(), Phase.RUNNING);
        if (subject().keepsRows()) {
            Rows.assertExactly(subject(), scene.sink, 6);
        }
    }

    @Test
    default void aDeletedStatementIsGone() {
        Scene scene = Scene.withTables(subject());
        Started started = scene.running(scene.copy(Names.fresh("dml")));
        DeleteOrder order = new DeleteOrder(
                scene.key(), started.statement().name(), started.statement().uid());
        subject().loseAnswer(Action.DELETE, order.name());
        scene.persistently(() -> scene.delete(order));
        assertThat(subject().platform().statements().find(order.name())).isEmpty();
        assertThat(scene.delete(order)).isEqualTo(Ending.FOUND_GONE);
    }

    @Test
    default void aStatementCanBeDeletedWhileItStops() {
        Scene scene = Scene.withTables(subject());
        Started started = scene.running(scene.copy(Names.fresh("dml")));
        subject().platform().statements().stop(stopOf(scene, started));
        scene.persistently(() -> scene.delete(new DeleteOrder(
                scene.key(), started.statement().name(), started.statement().uid())));
        assertThat(subject().platform().statements().find(started.statement().name()))
                .isEmpty();
    }

    @Test
    default void aDeleteOfAnotherStatementOfThatNameTouchesNothing() {
        Scene scene = Scene.withTables(subject());
        Started started = scene.running(scene.copy(Names.fresh("dml")));
        String name = started.statement().name();
        Ending ending = scene.delete(new DeleteOrder(scene.key(), name, "00000000000000000000000000000000"));
        assertThat(ending).isEqualTo(Ending.FOUND_GONE);
        scene.awaitPhase(name, Phase.RUNNING);
    }

    @Test
    default void manyStatementsAreListedToTheLastPage() {
        Scene scene = Scene.withTables(subject());
        String prefix = Names.fresh("many");
        List<String> names = IntStream.range(0, subject().many())
                .mapToObj(i -> prefix + "-" + String.format(java.util.Locale.ROOT, "%03d", i))
                .toList();
        names.forEach(name -> subject().platform().statements().start(scene.copy(name)));
        List<String> listed = scene.done(() -> {
            List<String> seen = subject().platform().statements().list(StatementFilter.startingWith(prefix)).stream()
                    .map(WorldStatement::name)
                    .toList();
            return seen.size() >= names.size()
                    ? Progress.done(seen, "all listed")
                    : Progress.waiting(seen.size() + " listed");
        });
        assertThat(listed).isEqualTo(names);
    }

    @Test
    default void aStatementThatIsPendingIsShownAsPending() {
        Scene scene = Scene.withTables(subject());
        String name = Names.fresh("dml");
        assumeThat(subject().holdPending(name)).as("PENDING can be provoked").isTrue();
        subject().platform().statements().start(scene.copy(name));
        assertThat(subject().platform().statements().find(name))
                .hasValueSatisfying(found -> assertThat(found.phase()).isEqualTo(Phase.PENDING));
        subject().release(name);
        scene.awaitPhase(name, Phase.RUNNING);
    }

    @Test
    default void aStatementThatFailsAfterItRanTellsWhy() {
        Scene scene = Scene.withTables(subject());
        String name = Names.fresh("dml");
        assumeThat(subject().failRunning(name)).as("a failure can be provoked").isTrue();
        subject().platform().statements().start(scene.copy(name));
        scene.awaitPhase(name, Phase.FAILED);
        Optional<Health> health = subject().platform().statements().health(name);
        assertThat(health.map(Health::statement).map(WorldStatement::uid)).hasValueSatisfying(uid -> assertThat(
                        subject().platform().statements().neverRan(name, uid))
                .isFalse());
        assertThat(health)
                .hasValueSatisfying(
                        seen -> assertThat(seen.statement().problem()).isNotEmpty());
    }

    private static StopOrder stopOf(Scene scene, Started started) {
        return new StopOrder(
                scene.key(), started.statement().name(), started.statement().uid());
    }

    private static void assertProblem(Runnable effect, PlatformProblem problem) {
        assertThatThrownBy(effect::run).isInstanceOfSatisfying(PlatformException.class, e -> assertThat(e.problem())
                .isEqualTo(problem));
    }
}
