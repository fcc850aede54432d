package io.headgate.activities.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.activities.fixture.StepBuilder;
import io.headgate.activities.paper.Papers;
import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Observation;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.fake.FakeSwitches.Moment;
import io.headgate.workflows.activity.StepNews;
import io.headgate.workflows.activity.StepOutcome;
import io.temporal.failure.ApplicationFailure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepsOnPlatformsTest {
    private static final Step POOL =
            StepBuilder.of(StepKind.CREATE_POOL, "z").pool("big").build();
    private static final Step VERIFY =
            StepBuilder.of(StepKind.VERIFY, "z").named("z-1").build();

    private final ActivityBench bench = new ActivityBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private void pendingStatement() {
        bench.fake.switches().holdPending("z-1");
        bench.fake
                .statements()
                .start(new StartOrder(
                        new EffectKey("earlier", "s", 1),
                        "z-1",
                        "z",
                        1,
                        "INSERT INTO `z` VALUES ('a', 1)",
                        Map.of(),
                        Optional.empty(),
                        new StartPoint(StartAt.EARLIEST, List.of(), Optional.empty())));
    }

    private void table(String name) {
        bench.fake
                .tables()
                .create(new io.headgate.platforms.CreateTableOrder(
                        new EffectKey("earlier", name, 1),
                        "ddl-" + name,
                        name,
                        "CREATE TABLE `" + name + "` (`id` STRING, `v` BIGINT)",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aStepIsDoneWrittenDownAndCounted() {
        bench.plan(POOL);

        StepOutcome outcome = bench.steps().createPool(bench.order(POOL));

        assertThat(outcome.already()).isFalse();
        assertThat(bench.record.done()).containsExactly("z/create_pool");
        assertThat(bench.meters.lines()).containsExactly("CREATE_POOL DONE");
    }

    @Test
    void aLostLeaseStopsAStepBeforeItsEffect() {
        bench.plan(POOL);
        bench.record.loseLease();

        ApplicationFailure failure = ActivityBench.failure(() -> bench.steps().createPool(bench.order(POOL)));

        assertThat(failure.getType()).isEqualTo("CONFLICT");
        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(bench.fake.effects()).isEmpty();
    }

    @Test
    void whatPassesByItselfIsTriedAgainAndNotWrittenDownAsAFailure() {
        bench.plan(POOL);
        bench.fake.switches().fail("big", Moment.BEFORE_THE_EFFECT, PlatformProblem.THROTTLED);

        ApplicationFailure failure = ActivityBench.failure(() -> bench.steps().createPool(bench.order(POOL)));

        assertThat(failure.getType()).isEqualTo("TRANSIENT");
        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(bench.record.failures()).isEmpty();
        assertThat(bench.meters.lines()).containsExactly("CREATE_POOL TRIED_AGAIN");
    }

    @Test
    void aFullPoolIsWaitedFor() {
        bench.plan(POOL);
        bench.fake.switches().fail("big", Moment.BEFORE_THE_EFFECT, PlatformProblem.POOL_EXHAUSTED);

        assertThat(ActivityBench.failure(() -> bench.steps().createPool(bench.order(POOL)))
                        .getType())
                .isEqualTo("WAITING");
    }

    @Test
    void whatTryingAgainCannotMendIsWrittenDown() {
        bench.plan(POOL);
        bench.fake.switches().fail("big", Moment.BEFORE_THE_EFFECT, PlatformProblem.FORBIDDEN);

        ApplicationFailure failure = ActivityBench.failure(() -> bench.steps().createPool(bench.order(POOL)));

        assertThat(failure.getType()).isEqualTo("PERMANENT");
        assertThat(failure.getDetails().get(String.class)).isEqualTo("switch it on again");
        assertThat(bench.record.failures()).containsExactly("z/create_pool: PERMANENT: switched off: big");
        assertThat(bench.meters.lines()).containsExactly("CREATE_POOL FAILED");
    }

    @Test
    void anUnknownEnvironmentIsNamed() {
        bench.plan(POOL);

        assertThat(ActivityBench.failure(() -> bench.steps().createPool(bench.order("prod", POOL, Optional.empty())))
                        .getOriginalMessage())
                .contains("knows no environment 'prod'");
    }

    @Test
    void aStepThatThePlanDoesNotHaveIsAConflict() {
        bench.plan(POOL);

        assertThat(ActivityBench.failure(() -> bench.steps().verify(bench.order(VERIFY)))
                        .getType())
                .isEqualTo("CONFLICT");
    }

    @Test
    void aWaitBeatsAndSaysWhatItWaitsFor() throws InterruptedException {
        bench.plan(VERIFY);
        table("z");
        pendingStatement();
        CountDownLatch beats = new CountDownLatch(1);
        bench.temporal.setActivityHeartbeatListener(StepNews.class, news -> {
            if (news.says().equals("z-1 is PENDING")) {
                beats.countDown();
            }
        });

        CompletableFuture<StepOutcome> outcome =
                CompletableFuture.supplyAsync(() -> bench.steps().verify(bench.order(VERIFY)));

        assertThat(beats.await(30, TimeUnit.SECONDS)).isTrue();
        bench.fake.switches().release("z-1");
        assertThat(outcome.join().says()).contains("has settled");
    }

    @Test
    void aCancelledWaitLetsGoAndIsNoFailureOfTheStep() {
        bench.plan(VERIFY);
        table("z");
        pendingStatement();
        bench.temporal.setActivityHeartbeatListener(StepNews.class, news -> bench.temporal.requestCancelActivity());

        assertThatThrownBy(() -> bench.steps().verify(bench.order(VERIFY)))
                .isInstanceOf(io.temporal.failure.CanceledFailure.class);
        assertThat(bench.record.failures()).isEmpty();
        assertThat(bench.record.done()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aRetryRunsTheSqlThatWasGivenWithIt() {
        table("x");
        table("z");
        String broken = "INSERT INTO `z` SELECT * FROM `nowhere`";
        String mended = "INSERT INTO `z` SELECT * FROM `x`";
        Step start = StepBuilder.of(StepKind.START, "z")
                .named("z-2")
                .sql(new SqlSource(SqlSource.Origin.STATEMENT, "z-1", Digest.of(broken)))
                .build();
        bench.plan(start);
        bench.library.noteWorld(bench.plan().digest(), worldWith("z-1", broken));
        assertThat(ActivityBench.failure(() -> bench.steps().start(bench.order(start)))
                        .getType())
                .isEqualTo("PERMANENT");

        String digest = bench.papers.store(Papers.Kind.PLAN, mended.getBytes(StandardCharsets.UTF_8));
        bench.steps().start(bench.order("dev", start, Optional.of(digest)));

        assertThat(bench.fake.statements().find("z-2").map(WorldStatement::sql)).contains(mended);
    }

    private World worldWith(String name, String sql) {
        bench.fake
                .tables()
                .create(new io.headgate.platforms.CreateTableOrder(
                        new EffectKey("earlier", "nowhere", 1),
                        "ddl-nowhere",
                        "nowhere",
                        "CREATE TABLE `nowhere` (`id` STRING)",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
        bench.fake
                .statements()
                .start(new StartOrder(
                        new EffectKey("earlier", name, 1),
                        name,
                        "z",
                        1,
                        sql,
                        Map.of(),
                        Optional.empty(),
                        new StartPoint(StartAt.EARLIEST, List.of(), Optional.empty())));
        World world = bench.fake.observe(
                new Observation("dev", Instant.EPOCH, statement -> Optional.empty(), table -> false, List.of()));
        bench.fake
                .tables()
                .drop(new io.headgate.platforms.DropTableOrder(
                        new EffectKey("earlier", "drop", 1),
                        "drop-nowhere",
                        "nowhere",
                        io.headgate.pipelines.world.ObjectKind.TABLE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        return world;
    }
}
