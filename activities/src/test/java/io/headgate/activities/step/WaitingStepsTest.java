package io.headgate.activities.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.fixture.Failures;
import io.headgate.activities.fixture.StepBench;
import io.headgate.activities.fixture.StepBuilder;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.Stopped;
import io.headgate.workflows.activity.FailureKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps without an effect of their own: caught up, positions passed. */
class WaitingStepsTest {
    private final StepBench bench = new StepBench();
    private final Step caughtUp =
            StepBuilder.of(StepKind.AWAIT_CAUGHT_UP, "z").named("z-1").build();
    private final Step passed = StepBuilder.of(StepKind.AWAIT_POSITIONS, "z")
            .start(StartAt.positionsOf("z-0"))
            .build();

    @BeforeEach
    void aStatementRuns() {
        bench.table("x");
        bench.table("z");
    }

    private void stoppedAt(Map<Integer, Long> offsets) {
        Stopped stopped =
                new Stopped(List.of(new SourcePosition("x", Optional.of("old-topic"), offsets)), Optional.empty());
        bench.record().stopped(new Taken("z-0", "u0", stopped));
    }

    @Test
    void itWaitsForWhatWasThereWhenTheWaitBegan() {
        bench.statement("z-1", "x", "z");
        bench.fake().produce("x", List.of("one", "two"));

        StepEnd end = bench.run(caughtUp);

        assertThat(end.says()).isEqualTo("z-1 has caught up with x");
        assertThat(bench.fake().rows("z")).containsExactly("one", "two");
    }

    @Test
    void theLagIsMeasured() {
        bench.statement("z-1", "x", "z");

        bench.run(caughtUp);

        assertThat(bench.meters().lines()).contains("z lags 0");
    }

    @Test
    void aViewIsReadThrough() {
        Step view = StepBuilder.of(StepKind.CREATE_TABLE, "v").named("ddl-v").build();
        bench.sql(view, "CREATE VIEW `v` AS SELECT * FROM `x`");
        bench.run(view);
        Step start = StepBuilder.of(StepKind.START, "z").named("z-1").build();
        bench.sql(start, StepBench.copy("x", "z"));
        bench.run(start);

        assertThat(ViewsExpanded.of(bench.fake().tables(), List.of("v", "z"))).containsExactly("x", "z");
    }

    @Test
    void positionsThatTheNewTopicHasPassedAreEnough() {
        stoppedAt(Map.of(0, 2L));
        bench.fake().produce("x", List.of("one", "two"));

        assertThat(bench.run(passed).says()).isEqualTo("the sources have passed the positions of z-0");
    }

    @Test
    void endsThatNobodyTellsAreNotWaitedFor() {
        stoppedAt(Map.of(0, 2L));
        bench.fake().switches().hideEnds();

        Failures.expect(FailureKind.PERMANENT, "the platform does not tell where x ends", () -> bench.run(passed));
    }

    @Test
    void positionsThatNobodyTookAreNotWaitedFor() {
        Failures.expect(FailureKind.PERMANENT, "nobody knows where z-0 stopped", () -> bench.run(passed));
    }

    @Test
    void positionsWithoutOffsetsAreNotTakenForPassed() {
        stoppedAt(Map.of());

        Failures.expect(FailureKind.PERMANENT, "nobody knows where z-0 stopped", () -> bench.run(passed));
    }
}
