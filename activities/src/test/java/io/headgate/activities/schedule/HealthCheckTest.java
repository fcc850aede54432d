package io.headgate.activities.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.fixture.MemoryMeters;
import io.headgate.activities.fixture.SmallProject;
import io.headgate.activities.plan.Known;
import io.headgate.activities.plan.Observer;
import io.headgate.ledger.lease.Lease;
import io.headgate.ledger.lease.LeaseMode;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.Ownership;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.fake.FakePlatform;
import io.headgate.workflows.schedule.FindingKind;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.HealthLimits;
import io.headgate.workflows.schedule.HealthOrder;
import io.headgate.workflows.schedule.RunFinding;
import io.headgate.workflows.schedule.Suspicion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a look at an environment finds, on the fake platform. */
class HealthCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final HealthLimits LIMITS =
            new HealthLimits(Duration.ofMinutes(10), Optional.of(2L), Duration.ofHours(2), Duration.ofHours(1));

    private final FakePlatform platform = new FakePlatform(Capabilities.CONFLUENT);
    private final EnvironmentBook environments = SmallProject.environments(platform);
    private final RunBench ledger = new RunBench();
    private final List<String> waiting = new ArrayList<>();
    private final MemoryMeters meters = new MemoryMeters();
    private final HealthCheck check = new HealthCheck(
            environments,
            new Observer(new NothingKnown(), Clock.systemUTC()),
            ledger,
            environment -> List.copyOf(waiting),
            meters);

    @BeforeEach
    void twoTables() {
        table("feed");
        table("y");
    }

    private void table(String name) {
        platform.tables()
                .create(new CreateTableOrder(
                        new EffectKey("r", name, 1),
                        "ddl-" + name,
                        name,
                        "CREATE TABLE " + name + " (id STRING NOT NULL) WITH ('changelog.mode' = 'append')",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void start(String name) {
        platform.statements()
                .start(new StartOrder(
                        new EffectKey("r", name, 1),
                        name,
                        "y",
                        1,
                        "INSERT INTO y SELECT * FROM feed",
                        Map.of(),
                        Optional.empty(),
                        new StartPoint(StartAt.EARLIEST, List.of(), Optional.empty())));
    }

    private Found look(Instant at, List<Suspicion> before) {
        return check.look(new HealthOrder("dev", LIMITS, at, before));
    }

    private Found look() {
        return look(NOON, List.of());
    }

    @Test
    void whatRunsIsWell() {
        start("dev-y");

        Found found = look();

        assertThat(found.findings()).isEmpty();
        assertThat(found.says()).isEqualTo("looked at 1 statement");
    }

    @Test
    void aFailedStatementIsToldOfAtOnce() {
        platform.switches().failRunning("dev-y");
        start("dev-y");
        // the fake goes on with every look: it runs, then it fails
        look();

        assertThat(look().findings())
                .extracting(RunFinding::kind, RunFinding::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FindingKind.FAILED, "dev-y"));
    }

    @Test
    void aPendingStatementIsToldOfWhenItWasSeenSoForTooLong() {
        platform.switches().holdPending("dev-y");
        start("dev-y");

        Found first = look();
        Found soon = look(NOON.plusSeconds(300), first.suspicions());
        Found late = look(NOON.plusSeconds(660), soon.suspicions());

        assertThat(first.findings()).isEmpty();
        assertThat(soon.findings()).isEmpty();
        assertThat(late.findings())
                .containsExactly(new RunFinding(FindingKind.UNSETTLED, "dev-y", "PENDING, seen so for 11 min"));
    }

    @Test
    void whatHasSettledIsNoLongerWatched() {
        platform.switches().holdPending("dev-y");
        start("dev-y");
        Found first = look();
        platform.switches().release("dev-y");

        assertThat(first.suspicions()).hasSize(1);
        assertThat(look(NOON.plusSeconds(660), first.suspicions()).suspicions()).isEmpty();
    }

    @Test
    void aLeaseThatIsHeldTooLongIsToldOf() {
        ledger.held.add(new Lease(
                "dev",
                1,
                "rollout/dev/r1",
                "run",
                "r1",
                NOON.minus(Duration.ofHours(3)),
                Map.of("y", LeaseMode.EXCLUSIVE)));
        ledger.held.add(new Lease("dev", 2, "rollout/dev/r2", "run", "r2", NOON.minusSeconds(60), Map.of()));

        assertThat(look().findings()).containsExactly(new RunFinding(FindingKind.LEASE, "r1", "holds 1 table for 3 h"));
    }

    @Test
    void aRolloutThatWaitsTooLongIsToldOf() {
        waiting.add("r1");

        Found first = look();
        Found late = look(NOON.plus(Duration.ofHours(2)), first.suspicions());

        assertThat(first.findings()).isEmpty();
        assertThat(late.findings())
                .containsExactly(new RunFinding(FindingKind.WAITING, "r1", "waits for a decision, seen so for 2 h"));
    }

    @Test
    void howFarStatementsAreBehindIsMeasured() {
        start("dev-y");

        look();

        assertThat(meters.lines()).containsExactly("y lags 0");
    }

    private static final class NothingKnown implements Known {
        @Override
        public Optional<Ownership> ownership(String environment, String statement) {
            return Optional.empty();
        }

        @Override
        public boolean verified(String environment, String table) {
            return false;
        }
    }
}
