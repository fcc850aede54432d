package io.headgate.activities.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.fixture.Failures;
import io.headgate.activities.fixture.ScriptedHealth;
import io.headgate.activities.fixture.StepBench;
import io.headgate.activities.fixture.StepBuilder;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.platforms.Health;
import io.headgate.platforms.StatementFault;
import io.headgate.workflows.activity.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyStepTest {
    private static final Instant BEFORE = Instant.EPOCH.minusSeconds(60);

    private final StepBench bench = new StepBench();
    private final Step verify =
            StepBuilder.of(StepKind.VERIFY, "z").named("z-1").build();

    @BeforeEach
    void aStatementRuns() {
        bench.table("x");
        bench.table("z");
        bench.statement("z-1", "x", "z");
    }

    private static Health faults(Health health, int count, Instant at) {
        List<StatementFault> faults = IntStream.range(0, count)
                .mapToObj(i -> new StatementFault(at.plusSeconds(count - i), "Error", "division by zero"))
                .toList();
        return new Health(health.statement(), faults, health.checkpoint(), health.tellsCheckpoints());
    }

    private static Health checkpoint(Health health, Optional<Instant> at) {
        return new Health(health.statement(), List.of(), at, true);
    }

    @Test
    void itMustStayHealthyForTheSettlingTime() {
        bench.settle(Duration.ofMillis(40));
        long before = System.nanoTime();

        bench.run(verify);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(40));
        assertThat(bench.news()).anyMatch(says -> says.startsWith("z-1 runs for"));
    }

    @Test
    void aPendingOneIsWaitedFor() {
        bench.fake().switches().holdPending("z-2");
        Step second = StepBuilder.of(StepKind.VERIFY, "z").named("z-2").build();
        bench.platform(new ScriptedHealth(bench.fake(), VerifyStepTest::calm, VerifyStepTest::calm, health -> {
            bench.fake().switches().release("z-2");
            return health;
        }));
        bench.statement("z-2", "x", "z");

        bench.run(second);

        assertThat(bench.news()).contains("z-2 is PENDING");
    }

    @Test
    void aFailedOneFailsForGoodWithItsReason() {
        bench.fake().switches().failRunning("z-1");

        Failures.expect(FailureKind.PERMANENT, "it was switched to fail", () -> bench.run(verify));
    }

    @Test
    void aDeletedOneIsAConflict() {
        Step gone = StepBuilder.of(StepKind.VERIFY, "z").named("z-9").build();

        Failures.expect(FailureKind.CONFLICT, "z-9 is gone", () -> bench.run(gone));
    }

    @Test
    void anExceptionBeginsTheSettlingAnew() {
        bench.platform(new ScriptedHealth(bench.fake(), health -> faults(health, 1, Instant.EPOCH)));

        bench.run(verify);

        assertThat(bench.news()).contains("z-1 had an exception and starts again");
    }

    @Test
    void exceptionsFromBeforeTheStepDoNotCount() {
        bench.platform(new ScriptedHealth(bench.fake(), health -> faults(health, 3, BEFORE)));

        bench.run(verify);

        assertThat(bench.news()).isEmpty();
    }

    @Test
    void oneThatFailsAgainAndAgainDoesNotSettle() {
        bench.platform(
                new ScriptedHealth(bench.fake(), VerifyStepTest::calm, health -> faults(health, 3, Instant.EPOCH)));
        bench.settle(Duration.ofHours(1));

        Failures.expect(FailureKind.PERMANENT, "division by zero", () -> bench.run(verify));
    }

    @Test
    void whereThePlatformTellsACheckpointMustBeCompleted() {
        bench.platform(new ScriptedHealth(
                bench.fake(),
                health -> checkpoint(health, Optional.empty()),
                health -> checkpoint(health, Optional.of(BEFORE)),
                health -> checkpoint(health, Optional.of(Instant.EPOCH))));

        bench.run(verify);

        assertThat(bench.news())
                .containsOnly("z-1 has not completed a checkpoint yet")
                .hasSize(2);
    }

    @Test
    void aBoundedOneThatIsDoneIsHealthyAndWrittenDownSo() {
        Step start = StepBuilder.of(StepKind.START, "z").named("seed-1").build();
        bench.sql(start, "INSERT INTO `z` VALUES ('a', 1)");
        bench.run(start);
        Step bounded = StepBuilder.of(StepKind.VERIFY, "z").named("seed-1").build();

        StepEnd end = bench.run(bounded);

        assertThat(end.says()).contains("COMPLETED");
        assertThat(bench.record().completed()).containsExactly("z");
    }

    /** A handler keeps its observations in fields: each run has its own. */
    @Test
    void oneVerificationKnowsNothingOfAnother() {
        bench.platform(new ScriptedHealth(bench.fake(), health -> faults(health, 1, Instant.EPOCH)));

        bench.run(verify);
        bench.run(verify);

        assertThat(bench.news())
                .filteredOn("z-1 had an exception and starts again"::equals)
                .hasSize(2);
    }

    private static Health calm(Health health) {
        return faults(health, 0, Instant.EPOCH);
    }
}
