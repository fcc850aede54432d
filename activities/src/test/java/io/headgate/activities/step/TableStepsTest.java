package io.headgate.activities.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.fixture.Failures;
import io.headgate.activities.fixture.StepBench;
import io.headgate.activities.fixture.StepBuilder;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.platforms.PlatformProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables are made and altered once, and never is another one taken for ours. */
class TableStepsTest {
    private final StepBench bench = new StepBench();
    private final Step create =
            StepBuilder.of(StepKind.CREATE_TABLE, "z").named("ddl-z").build();
    private final Step alter = StepBuilder.of(StepKind.ALTER_TABLE, "z")
            .named("alter-z")
            .changes("ADD `w` STRING")
            .build();

    @BeforeEach
    void theyHaveSql() {
        bench.sql(create, StepBench.ddl("z"));
    }

    @Test
    void aTableIsMadeAndItsTopicWrittenDown() {
        bench.run(create);

        assertThat(bench.record().made("dev", StepBench.ROLLOUT, "z").flatMap(TouchedObjects::topicId))
                .isEqualTo(bench.fake().tables().find("z").orElseThrow().topicId())
                .isPresent();
    }

    @Test
    void afterALostAnswerTheTableIsFound() {
        bench.fake().switches().loseAnswer(bench.definition(create));

        Failures.expect(PlatformProblem.UNREACHABLE, () -> bench.run(create));
        bench.run(create);

        assertThat(bench.effects(create)).isEqualTo(1);
    }

    @Test
    void aTableOfOtherColumnsIsAConflict() {
        Step other = StepBuilder.of(StepKind.CREATE_TABLE, "z").named("ddl-z").build();
        bench.table("z");
        bench.sql(other, "CREATE TABLE `z` (`other` STRING)");

        Failures.expect(PlatformProblem.SCHEMA_CONFLICT, () -> bench.run(other));
    }

    @Test
    void theTableThatWasJustDroppedIsNeverTakenForTheNewOne() {
        bench.table("z");
        Step drop = StepBuilder.of(StepKind.DROP_TABLE, "z")
                .named("drop-z")
                .topicId(bench.fake().tables().find("z").orElseThrow().topicId())
                .build();
        StepEnd dropped = StepEnd.done("z dropped", TouchedObjects.table("z", drop.tableId(), drop.topicId()));
        bench.record()
                .ended(order(drop), new io.headgate.platforms.EffectKey(StepBench.ROLLOUT, drop.id(), 1), dropped);

        Failures.expect(PlatformProblem.SCHEMA_CONFLICT, () -> bench.run(create));
    }

    private static io.headgate.workflows.activity.StepOrder order(Step step) {
        return new io.headgate.workflows.activity.StepOrder(
                "dev",
                StepBench.ROLLOUT,
                "w",
                "r",
                "sha256:plan",
                step.id(),
                step.kind(),
                step.table(),
                false,
                1,
                7,
                java.util.Optional.empty(),
                java.time.Duration.ZERO,
                java.time.Instant.EPOCH);
    }

    @Test
    void aTableIsAlteredOnceAfterALostAnswer() {
        bench.table("z");
        bench.fake().switches().loseAnswer(bench.definition(alter));

        Failures.expect(PlatformProblem.UNREACHABLE, () -> bench.run(alter));
        bench.run(alter);

        assertThat(bench.effects(alter)).isEqualTo(1);
    }

    @Test
    void aPoolIsMadeOnceAfterALostAnswer() {
        Step pool = StepBuilder.of(StepKind.CREATE_POOL, "z").pool("big").build();
        bench.fake().switches().loseAnswer("big");

        Failures.expect(PlatformProblem.UNREACHABLE, () -> bench.run(pool));
        bench.run(pool);

        assertThat(bench.effects(pool)).isEqualTo(1);
    }
}
