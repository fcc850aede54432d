package io.headgate.activities.plan;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.fixture.MemoryMeters;
import io.headgate.activities.fixture.MemoryPapers;
import io.headgate.activities.fixture.MemoryRecord;
import io.headgate.activities.fixture.SmallProject;
import io.headgate.activities.paper.Papers;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.step.StepHandlers;
import io.headgate.activities.step.StepRun;
import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.Ownership;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.fake.FakePlatform;
import io.headgate.workflows.activity.StaleOrder;
import io.headgate.workflows.activity.StepOrder;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A worker's planning parts on the fake platform, where {@code feed} exists; one rollout is carried out, step by step. */
final class Stage {
    static final String ROLLOUT = "20261121-3f2a9c1-1";

    final FakePlatform fake = new FakePlatform(Capabilities.CONFLUENT);
    final MemoryRecord record = new MemoryRecord();
    final MemoryPapers papers = new MemoryPapers();
    final PlanLibrary library = new PlanLibrary(papers);
    final EnvironmentBook environments = SmallProject.environments(fake);
    final Map<String, PastRollouts.Past> past = new HashMap<>();
    private final Observer observer = new Observer(new NothingKnown(), Clock.systemUTC());
    final WayBack wayBack =
            new WayBack(library, record, (environment, rollout) -> Optional.ofNullable(past.get(rollout)));
    final PlanMaker maker = new PlanMaker(environments, library, observer, wayBack);
    final Movement movement = new Movement(environments, library, observer, record);
    final Sightings sightings = new Sightings(environments, library, record);

    Stage() {
        fake.tables()
                .create(new CreateTableOrder(
                        new EffectKey("outside", "feed", 1),
                        "ddl-feed",
                        "feed",
                        "CREATE TABLE feed (id STRING NOT NULL, amount DECIMAL(10, 2)) WITH ('changelog.mode' = 'append')",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    PlanSummary make(Snapshot snapshot, RequestBuilder request) {
        String digest = papers.store(Papers.Kind.SNAPSHOT, CanonicalJson.bytes(snapshot));
        return maker.make(
                PlanRequest.of("dev", digest, request.build(), new PlanProject("p1", "3f2a9c1", false), "ann"));
    }

    /** Does all steps of a plan in its order. */
    void carryOut(Plan plan) {
        plan.steps().forEach(step -> carryOut(plan, step));
    }

    void carryOut(Plan plan, Step step) {
        StepOrder order = order(plan, step);
        EffectKey key = new EffectKey(order.rollout(), order.step(), order.epoch());
        record.ended(
                order,
                key,
                StepHandlers.run(new StepRun(
                        order,
                        plan,
                        step,
                        key,
                        fake,
                        record,
                        () -> library.sql(plan, step.sql().orElseThrow()),
                        (table, statement) -> 1,
                        new MemoryMeters(),
                        Duration.ofMillis(1),
                        says -> {})));
    }

    StepOrder order(Plan plan, Step step) {
        return order(plan, step, false);
    }

    StepOrder order(Plan plan, Step step, boolean undo) {
        return new StepOrder(
                "dev",
                ROLLOUT,
                "rollout/dev/1",
                "run-1",
                plan.digest(),
                step.id(),
                step.kind(),
                step.table(),
                undo,
                1,
                7,
                Optional.empty(),
                Duration.ZERO,
                Instant.EPOCH);
    }

    /** What has moved since a plan of which the first steps are done. */
    List<String> moved(Plan plan, int done) {
        String marks = "1".repeat(done) + "0".repeat(plan.steps().size() - done);
        return movement.since(new StaleOrder("dev", ROLLOUT, plan.digest(), marks));
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
