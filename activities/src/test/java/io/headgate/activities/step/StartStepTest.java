package io.headgate.activities.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.fixture.Failures;
import io.headgate.activities.fixture.StepBench;
import io.headgate.activities.fixture.StepBuilder;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Stopped;
import io.headgate.workflows.activity.FailureKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartStepTest {
    private final StepBench bench = new StepBench();
    private final Step start =
            StepBuilder.of(StepKind.START, "z").named("z-2").previous("z-1").build();
    private final Step carried = StepBuilder.of(StepKind.START, "z")
            .named("z-2")
            .start(StartAt.positionsOf("z-1"))
            .build();

    @BeforeEach
    void tablesExist() {
        bench.table("x");
        bench.table("z");
        bench.sql(start, StepBench.copy("x", "z"));
        bench.fake().produce("x", List.of("one", "two", "three"));
    }

    private Optional<String> topicOfX() {
        return bench.fake().tables().find("x").orElseThrow().topicId();
    }

    private void stoppedAt(Optional<String> topic, Map<Integer, Long> offsets) {
        Stopped stopped = new Stopped(List.of(new SourcePosition("x", topic, offsets)), Optional.empty());
        bench.record().stopped(new Taken("z-1", "u1", stopped));
    }

    @Test
    void itServesItsTableInPlaceOfThePreviousOne() {
        bench.run(start);

        assertThat(bench.record().serving()).singleElement().satisfies(now -> {
            assertThat(now.statement()).isEqualTo("z-2");
            assertThat(now.replaced()).containsExactly("z-1");
        });
    }

    @Test
    void afterALostAnswerItFindsItsOwnStatement() {
        bench.fake().switches().loseAnswer("z-2");

        Failures.expect(PlatformProblem.UNREACHABLE, () -> bench.run(start));
        bench.run(start);

        assertThat(bench.effects(start)).isEqualTo(1);
    }

    @Test
    void theNameOfSomebodyElseIsAConflict() {
        bench.statement("z-2", "x", "z");

        Failures.expect(PlatformProblem.NAME_TAKEN, () -> bench.run(start));
    }

    @Test
    void itGoesOnWhereTheOldOneStopped() {
        stoppedAt(topicOfX(), Map.of(0, 2L));

        bench.run(carried);

        bench.fake().statements().find("z-2");
        assertThat(bench.fake().rows("z")).containsExactly("three");
    }

    @Test
    void positionsInATopicThatWasMadeAgainAreRefused() {
        stoppedAt(Optional.of("another-topic"), Map.of(0, 2L));

        Failures.expect(FailureKind.CONFLICT, "the topic of x was made again", () -> bench.run(carried));
        assertThat(bench.effects(carried)).isZero();
    }

    @Test
    void positionsInATopicThatWasMadeAgainAreFineOnceTheyWereAwaited() {
        stoppedAt(Optional.of("another-topic"), Map.of(0, 2L));
        Step await = StepBuilder.of(StepKind.AWAIT_POSITIONS, "z").build();
        Step awaited = StepBuilder.of(StepKind.START, "z")
                .named("z-2")
                .start(StartAt.positionsOf("z-1"))
                .after(await.id())
                .build();
        bench.plan(await, awaited);

        bench.run(awaited);

        assertThat(bench.effects(awaited)).isEqualTo(1);
    }

    @Test
    void positionsThatNobodyKnowsAreRefused() {
        Failures.expect(FailureKind.PERMANENT, "nobody knows where z-1 stopped", () -> bench.run(carried));
    }

    @Test
    void positionsWithoutOffsetsAreRefused() {
        stoppedAt(topicOfX(), Map.of());

        Failures.expect(FailureKind.PERMANENT, "nobody knows where z-1 stopped", () -> bench.run(carried));
    }

    @Test
    void aTableThatItWouldDefineAndThatIsThereIsAConflict() {
        Step defines =
                StepBuilder.of(StepKind.START, "z").named("z-2").creates("z").build();

        Failures.expect(FailureKind.CONFLICT, "table z exists", () -> bench.run(defines));
        assertThat(bench.effects(defines)).isZero();
    }

    @Test
    void aStatementThatDefinesItsTableIsKnownToHaveMadeIt() {
        Step defines =
                StepBuilder.of(StepKind.START, "z").named("z-2").creates("z").build();
        bench.runUnrecorded(start);

        bench.run(defines);

        assertThat(bench.record().made("dev", StepBench.ROLLOUT, "z").flatMap(TouchedObjects::topicId))
                .isEqualTo(bench.fake().tables().find("z").orElseThrow().topicId())
                .isPresent();
    }

    private void started() {
        bench.plan(start);
        bench.run(start);
        bench.fake().statements().find("z-2");
    }

    @Test
    void aNewEpochTakesThePlaceOfOneThatNeverRan() {
        bench.fake().switches().failBeforeItRuns("z-2");
        started();
        bench.fake().switches().accept("z-2");
        bench.sql(start, StepBench.copy("x", "z") + " WHERE `v` > 1");

        bench.retry(start, 2);

        bench.fake().statements().find("z-2");
        assertThat(bench.fake().statements().find("z-2").orElseThrow()).satisfies(now -> {
            assertThat(now.phase()).isEqualTo(Phase.RUNNING);
            assertThat(now.sql()).contains("> 1");
        });
        assertThat(bench.fake().rows("z")).containsExactly("one", "two", "three");
    }

    @Test
    void whatMayHaveWrittenIsNotReplacedSinceItsRowsWouldComeTwice() {
        started();
        bench.fake().rows("z");
        bench.fake().switches().failRunning("z-2");
        bench.fake().rows("z");

        Failures.expect(FailureKind.CONFLICT, "may have written rows", () -> bench.retry(start, 2));

        assertThat(bench.fake().rows("z")).containsExactly("one", "two", "three");
    }

    @Test
    void aNewEpochWithTheSameSqlKeepsWhatRuns() {
        started();

        bench.retry(start, 2);

        assertThat(bench.fake().effects().get("z-2")).isEqualTo(1);
    }

    @Test
    void whatRunsIsNotGivenUpForOtherSql() {
        started();
        bench.sql(start, StepBench.copy("x", "z") + " WHERE `v` > 1");

        Failures.expect(FailureKind.CONFLICT, "runs, with other SQL", () -> bench.retry(start, 2, "sha256:other"));
    }
}
