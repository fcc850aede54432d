package io.headgate.activities.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.activities.fixture.Failures;
import io.headgate.activities.fixture.StepBench;
import io.headgate.activities.fixture.StepBuilder;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.Await;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Patience;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopStepTest {
    private final StepBench bench = new StepBench();
    private Step stop = StepBuilder.of(StepKind.STOP, "z").build();
    private final Step start = StepBuilder.of(StepKind.START, "z")
            .named("z-2")
            .start(StartAt.positionsOf("z-1"))
            .build();

    @BeforeEach
    void aStatementRuns() {
        bench.table("x");
        bench.table("z");
        WorldStatement running = bench.statement("z-1", "x", "z");
        bench.fake().produce("x", List.of("one", "two"));
        stop = StepBuilder.of(StepKind.STOP, "z")
                .named("z-1")
                .uid(running.uid())
                .build();
    }

    private Phase phase() {
        return bench.fake().statements().find("z-1").orElseThrow().phase();
    }

    @Test
    void positionsAreWrittenDownByTheStopItself() {
        bench.plan(stop, start);

        StepEnd end = bench.run(stop);

        assertThat(end.says()).isEqualTo("z-1 stopped, positions of 1 partitions taken");
        assertThat(phase()).isEqualTo(Phase.STOPPED);
        assertThat(bench.record()
                        .positionsOf("dev", StepBench.ROLLOUT, "z-1")
                        .orElseThrow()
                        .stopped()
                        .positions())
                .singleElement()
                .satisfies(position -> assertThat(position.offsets()).isEqualTo(Map.of(0, 2L)));
        assertThat(bench.meters().lines()).containsExactly("positions of 1");
    }

    @Test
    void afterALostAnswerItStopsNothingTwice() {
        bench.plan(stop, start);
        bench.fake().switches().loseAnswer("z-1");

        Failures.expect(PlatformProblem.UNREACHABLE, () -> bench.run(stop));
        bench.run(stop);

        assertThat(bench.effects(stop)).isEqualTo(1);
        assertThat(bench.record().done()).containsExactly("z/stop");
    }

    @Test
    void positionsThatCannotBeWrittenDownAreTakenAgain() {
        bench.plan(stop, start);
        bench.record().refusePositionsOnce();

        assertThatThrownBy(() -> bench.run(stop)).isInstanceOf(HeadgateException.class);
        bench.run(stop);

        assertThat(bench.effects(stop)).isEqualTo(1);
        assertThat(bench.record().positionsOf("dev", StepBench.ROLLOUT, "z-1")).isPresent();
    }

    @Test
    void withoutPositionsItFailsWhenSomethingStartsFromThem() {
        bench.plan(stop, start);
        bench.fake().switches().refuseSavepoint("z-1");

        Failures.expect(PlatformProblem.NO_POSITIONS, () -> bench.run(stop));

        assertThat(bench.record().positionsOf("dev", StepBench.ROLLOUT, "z-1")).isEmpty();
    }

    @Test
    void anEndedStatementWhosePositionsAreNeededFails() {
        bench.plan(stop, start);
        bench.fake().switches().failRunning("z-1");

        assertThat(phase()).isEqualTo(Phase.FAILED);
        Failures.expect(PlatformProblem.NO_POSITIONS, () -> bench.run(stop));
    }

    @Test
    void anEndedStatementWhosePositionsNobodyWantsIsStoppedAlready() {
        bench.plan(stop);
        bench.fake().switches().failRunning("z-1");

        assertThat(bench.run(stop).already()).isTrue();
        assertThat(bench.effects(stop)).isZero();
    }

    @Test
    void anotherStatementOfTheNameIsLeftAlone() {
        Step stale =
                StepBuilder.of(StepKind.STOP, "z").named("z-1").uid("another").build();
        bench.plan(stale);

        Failures.expect(PlatformProblem.GONE, () -> bench.run(stale));

        assertThat(phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void ofAResumedStatementTheUidOfTheResumeCounts() {
        Step stale = StepBuilder.of(StepKind.STOP, "z")
                .named("z-1")
                .uid("before-the-resume")
                .build();
        bench.plan(stale);
        bench.record().started("z-1", stop.uid().orElseThrow());

        bench.run(stale);

        assertThat(phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void whatWasNeverStartedNeedsNoStopOnTheWayBack() {
        Step stopNew = StepBuilder.of(StepKind.STOP, "z").named("z-2").build();
        bench.undoPlan(stopNew);

        assertThat(bench.undo(stopNew).says()).isEqualTo("z-2 was never started");
    }

    @Test
    void aStatementOfSomebodyElseIsNotStoppedOnTheWayBack() {
        Step stopNew = StepBuilder.of(StepKind.STOP, "z").named("z-1").build();
        bench.undoPlan(stopNew);

        assertThat(bench.undo(stopNew).already()).isTrue();
        assertThat(phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void aStartThatNobodyWroteDownIsStoppedOnTheWayBack() {
        Step own = StepBuilder.of(StepKind.START, "z").named("z-2").build();
        Step stopNew = StepBuilder.of(StepKind.STOP, "z").named("z-2").build();
        bench.undoPlan(stopNew);
        bench.sql(own, StepBench.copy("x", "z"));
        bench.runUnrecorded(own);

        bench.undo(stopNew);

        assertThat(bench.fake().statements().find("z-2").orElseThrow().phase()).isEqualTo(Phase.STOPPED);
    }

    private String refused(Step carried) {
        bench.fake().switches().failBeforeItRuns("z-2");
        bench.sql(carried, StepBench.copy("x", "z"));
        bench.run(stop);
        bench.run(carried);
        bench.fake().statements().find("z-2");
        return bench.fake().statements().find("z-2").orElseThrow().uid();
    }

    @Test
    void whatNeverRanIsWhereItWasToBegin() {
        Step stopNew = StepBuilder.of(StepKind.STOP, "z")
                .id("z/undo-stop")
                .named("z-2")
                .build();
        Step startOld = StepBuilder.of(StepKind.START, "z")
                .id("z/undo-start")
                .named("z-3")
                .start(StartAt.positionsOf("z-2"))
                .build();
        bench.plan(List.of(stop, start), List.of(stopNew, startOld));
        refused(start);

        bench.undo(stopNew);

        assertThat(bench.record()
                        .positionsOf("dev", StepBench.ROLLOUT, "z-2")
                        .orElseThrow()
                        .stopped())
                .isEqualTo(bench.record()
                        .positionsOf("dev", StepBench.ROLLOUT, "z-1")
                        .orElseThrow()
                        .stopped());
    }

    @Test
    void aRollbackByAnotherRolloutFindsWhereItWasToBeginOnThePlatform() {
        WorldStatement old = bench.fake().statements().find("z-1").orElseThrow();
        StopOrder order = new StopOrder(new EffectKey("another", "z/stop", 1), "z-1", old.uid());
        Stopped stopped = Await.done(
                () -> bench.fake().statements().stop(order), Patience.of(Duration.ofSeconds(30), Duration.ofMillis(1)));
        bench.fake().switches().failBeforeItRuns("z-2");
        bench.sql(start, StepBench.copy("x", "z"));
        bench.run(start);
        bench.fake().statements().find("z-2");
        Step stopNew = StepBuilder.of(StepKind.STOP, "z")
                .id("z/undo-stop")
                .named("z-2")
                .start(StartAt.positionsOf("z-1"))
                .build();
        Step startOld = StepBuilder.of(StepKind.START, "z")
                .id("z/undo-start")
                .named("z-3")
                .start(StartAt.positionsOf("z-2"))
                .build();
        bench.plan(List.of(stopNew, startOld), List.of());

        bench.run(stopNew);

        assertThat(bench.record()
                        .positionsOf("dev", StepBench.ROLLOUT, "z-2")
                        .orElseThrow()
                        .stopped()
                        .positions())
                .isEqualTo(stopped.positions());
    }

    @Test
    void ofOneThatRanAndFailedNobodyKnowsWhereItIs() {
        Step stopNew = StepBuilder.of(StepKind.STOP, "z")
                .id("z/undo-stop")
                .named("z-2")
                .build();
        Step startOld = StepBuilder.of(StepKind.START, "z")
                .id("z/undo-start")
                .named("z-3")
                .start(StartAt.positionsOf("z-2"))
                .build();
        bench.plan(List.of(stop, start), List.of(stopNew, startOld));
        bench.sql(start, StepBench.copy("x", "z"));
        bench.run(stop);
        bench.run(start);
        bench.fake().rows("z");
        bench.fake().switches().failRunning("z-2");
        bench.fake().rows("z");

        Failures.expect(PlatformProblem.NO_POSITIONS, () -> bench.undo(stopNew));
    }

    @Test
    void whatMadeRoomForANewEpochIsWhereItWasToBegin() {
        Step stopNew = StepBuilder.of(StepKind.STOP, "z")
                .id("z/undo-stop")
                .named("z-2")
                .build();
        Step startOld = StepBuilder.of(StepKind.START, "z")
                .id("z/undo-start")
                .named("z-3")
                .start(StartAt.positionsOf("z-2"))
                .build();
        bench.plan(List.of(stop, start), List.of(stopNew, startOld));
        refused(start);
        bench.sql(start, StepBench.copy("nowhere", "z"));
        Failures.expect(PlatformProblem.SQL_REFUSED, () -> bench.retry(start, 2));

        bench.undo(stopNew);

        assertThat(bench.record().positionsOf("dev", StepBench.ROLLOUT, "z-2")).isPresent();
    }
}
