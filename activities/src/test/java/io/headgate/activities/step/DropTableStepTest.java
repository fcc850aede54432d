package io.headgate.activities.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.fixture.Failures;
import io.headgate.activities.fixture.StepBench;
import io.headgate.activities.fixture.StepBuilder;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.platforms.PlatformProblem;
import io.headgate.workflows.activity.FailureKind;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DropTableStepTest {
    private final StepBench bench = new StepBench();
    private final Step dropNew =
            StepBuilder.of(StepKind.DROP_TABLE, "z").named("drop-z").build();

    @BeforeEach
    void tablesExist() {
        bench.table("x");
        bench.table("z");
    }

    private Step dropObserved() {
        return StepBuilder.of(StepKind.DROP_TABLE, "z")
                .named("drop-z")
                .topicId(topic())
                .build();
    }

    private Optional<String> topic() {
        return bench.fake().tables().find("z").orElseThrow().topicId();
    }

    private boolean exists() {
        return bench.fake().tables().find("z").isPresent();
    }

    @Test
    void theObservedTableGoes() {
        Step drop = dropObserved();
        bench.plan(drop);

        bench.run(drop);

        assertThat(exists()).isFalse();
        assertThat(bench.record().droppedTopic("dev", StepBench.ROLLOUT, "z")).isEqualTo(drop.topicId());
    }

    @Test
    void afterALostAnswerNothingIsDroppedTwice() {
        Step drop = dropObserved();
        bench.plan(drop);
        bench.fake().switches().loseAnswer(bench.definition(drop));

        Failures.expect(PlatformProblem.UNREACHABLE, () -> bench.run(drop));
        assertThat(bench.run(drop).already()).isTrue();

        assertThat(bench.effects(drop)).isEqualTo(1);
    }

    @Test
    void aTableThatWasMadeSinceIsLeftAlone() {
        Step drop = StepBuilder.of(StepKind.DROP_TABLE, "z")
                .named("drop-z")
                .topicId(Optional.of("an-older-topic"))
                .build();
        bench.plan(drop);

        assertThat(bench.run(drop).already()).isTrue();
        assertThat(exists()).isTrue();
    }

    @Test
    void aReaderThatAppearedAtTheLastMomentStopsTheDrop() {
        Step drop = dropObserved();
        bench.plan(drop);
        bench.table("report");
        bench.statement("somebodys-report", "z", "report");

        Failures.expect(FailureKind.CONFLICT, "z is read by somebodys-report", () -> bench.run(drop));
        assertThat(exists()).isTrue();
    }

    @Test
    void aReaderThatThePlanKnowsDoesNotStopTheDrop() {
        Step drop = dropObserved();
        Step stop = StepBuilder.of(StepKind.STOP, "report").named("reader-1").build();
        bench.plan(stop, drop);
        bench.table("report");
        bench.statement("reader-1", "z", "report");

        bench.run(drop);

        assertThat(exists()).isFalse();
    }

    @Test
    void whatTheRolloutMadeIsDroppedByItsTopic() {
        bench.undoPlan(dropNew);
        bench.record().made("z", topic());

        bench.undo(dropNew);

        assertThat(exists()).isFalse();
    }

    @Test
    void aTableThatOurStatementDefinedIsDroppedThoughItsTopicWasNotKnownYet() {
        bench.undoPlan(dropNew);
        bench.record().made("z", Optional.empty());

        bench.undo(dropNew);

        assertThat(exists()).isFalse();
    }

    @Test
    void rowsThatNobodyKnowsToBeOursAreNeverDropped() {
        bench.undoPlan(dropNew);

        Failures.expect(FailureKind.CONFLICT, "nobody knows whether this rollout made it", () -> bench.undo(dropNew));
        assertThat(exists()).isTrue();
    }

    @Test
    void whatWasNeverMadeIsNotMissed() {
        Step absent =
                StepBuilder.of(StepKind.DROP_TABLE, "never").named("drop-never").build();
        bench.undoPlan(absent);

        assertThat(bench.undo(absent).says()).isEqualTo("never was never made");
    }

    @Test
    void aViewGoesByItsName() {
        Step define = StepBuilder.of(StepKind.CREATE_TABLE, "v").named("ddl-v").build();
        bench.sql(define, "CREATE VIEW `v` AS SELECT * FROM `x`");
        bench.runUnrecorded(define);
        Step drop = StepBuilder.of(StepKind.DROP_TABLE, "v").named("drop-v").build();
        bench.plan(drop);

        bench.run(drop);

        assertThat(bench.fake().tables().find("v")).isEmpty();
    }
}
