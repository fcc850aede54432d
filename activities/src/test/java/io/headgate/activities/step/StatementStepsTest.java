package io.headgate.activities.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.fixture.Failures;
import io.headgate.activities.fixture.StepBench;
import io.headgate.activities.fixture.StepBuilder;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.world.Phase;
import io.headgate.platforms.PlatformProblem;
import io.headgate.workflows.activity.FailureKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resuming and deleting. */
class StatementStepsTest {
    private final StepBench bench = new StepBench();
    private String uid = "";

    @BeforeEach
    void aStatementRuns() {
        bench.table("x");
        bench.table("z");
        uid = bench.statement("z-1", "x", "z").uid();
    }

    private Step step(StepKind kind, String of) {
        return StepBuilder.of(kind, "z").named("z-1").uid(of).build();
    }

    @Test
    void aStoppedStatementGoesOnAndServesItsTable() {
        bench.run(step(StepKind.STOP, uid));

        bench.run(step(StepKind.RESUME, uid));

        assertThat(bench.fake().statements().find("z-1").orElseThrow().phase()).isEqualTo(Phase.RUNNING);
        assertThat(bench.record().serving())
                .extracting(StepRecord.InService::statement)
                .contains("z-1");
    }

    @Test
    void afterALostAnswerItIsResumedOnce() {
        bench.run(step(StepKind.STOP, uid));
        Step resume = step(StepKind.RESUME, uid);
        bench.fake().switches().loseAnswer("z-1");

        Failures.expect(PlatformProblem.UNREACHABLE, () -> bench.run(resume));
        bench.run(resume);

        assertThat(bench.effects(resume)).isEqualTo(1);
    }

    @Test
    void anotherStatementOfTheNameIsNotResumed() {
        Failures.expect(PlatformProblem.GONE, () -> bench.run(step(StepKind.RESUME, "another")));
    }

    @Test
    void whatIsNotThereCannotBeResumed() {
        Step resume = StepBuilder.of(StepKind.RESUME, "z").named("z-9").build();

        Failures.expect(FailureKind.CONFLICT, "no statement z-9 to resume", () -> bench.run(resume));
    }

    @Test
    void afterALostAnswerItIsDeletedOnce() {
        Step delete = step(StepKind.DELETE_STATEMENT, uid);
        bench.fake().switches().loseAnswer("z-1");

        Failures.expect(PlatformProblem.UNREACHABLE, () -> bench.run(delete));
        bench.run(delete);

        assertThat(bench.effects(delete)).isEqualTo(1);
        assertThat(bench.fake().statements().find("z-1")).isEmpty();
    }

    @Test
    void aStatementThatWasMadeSinceIsNotDeleted() {
        assertThat(bench.run(step(StepKind.DELETE_STATEMENT, "an-older-one")).already())
                .isTrue();

        assertThat(bench.fake().statements().find("z-1")).isPresent();
    }

    @Test
    void whatNobodyStartedIsNotDeleted() {
        Step delete =
                StepBuilder.of(StepKind.DELETE_STATEMENT, "z").named("z-1").build();
        bench.undoPlan(delete);

        assertThat(bench.undo(delete).says()).isEqualTo("z-1 was never started");
        assertThat(bench.fake().statements().find("z-1")).isPresent();
    }
}
