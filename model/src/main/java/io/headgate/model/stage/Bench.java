package io.headgate.model.stage;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.paper.Papers;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.plan.Movement;
import io.headgate.activities.plan.Observer;
import io.headgate.activities.plan.PlanMaker;
import io.headgate.activities.plan.Sightings;
import io.headgate.activities.plan.Tidying;
import io.headgate.activities.plan.WayBack;
import io.headgate.activities.record.LedgerKnown;
import io.headgate.activities.record.LedgerPapers;
import io.headgate.activities.record.LedgerPastRollouts;
import io.headgate.activities.record.LedgerStepRecord;
import io.headgate.activities.temporal.GraphsOfPlans;
import io.headgate.activities.temporal.LeasesInLedger;
import io.headgate.activities.temporal.RolloutsInLedger;
import io.headgate.activities.temporal.StepsOnPlatforms;
import io.headgate.activities.temporal.WorldsCompared;
import io.headgate.ledger.Ledger;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.platforms.fake.FakePlatform;
import io.headgate.workflows.codec.Payloads;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.run.RolloutWorkflowImpl;
import io.headgate.workflows.start.HeadgateAttributes;
import io.headgate.workflows.start.Starts;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One seed's stage: a worker's parts put together on a platform in memory, and a Temporal in memory that skips the time in which
 * nothing happens.
 */
public final class Bench implements AutoCloseable {
    private static final String QUEUE = "headgate";
    private static final String PROJECT = "model";
    private static final Duration TICK = Duration.ofMillis(20);
    private static final long DEADLOCK_MILLIS = 30_000;

    private final String environment;
    private final FakePlatform fake;
    private final Faults faults;
    private final Ledger ledger;
    private final Papers papers;
    private final PlanLibrary library;
    private final EnvironmentBook environments;
    private final PlanMaker maker;
    private final TestWorkflowEnvironment temporal;
    private int rollouts;

    /**
     * Starts it.
     *
     * @param forgetful workers keep no workflow between two tasks, so that every task replays its whole history
     * @param witness looks at the platform after each effect
     */
    public Bench(
            Workshop workshop,
            String environment,
            Capabilities capabilities,
            boolean forgetful,
            Consumer<FakePlatform> witness) {
        this.environment = environment;
        this.fake = new FakePlatform(capabilities);
        this.faults = new Faults(fake.switches());
        this.ledger = workshop.ledger();
        this.papers = new LedgerPapers(ledger);
        this.library = new PlanLibrary(papers);
        Life life = new Life();
        Between between = new Between(life, faults, () -> witness.accept(fake));
        EnvironmentConfig config = new EnvironmentConfig(
                environment,
                environment,
                true,
                Platform.CONFLUENT,
                Map.of("region", "us-west-2", "compute-pool", "lfcp-1"),
                Map.of(),
                List.of(),
                Policies.DEFAULT);
        this.environments = new EnvironmentBook(
                ProjectConfig.defaults(PROJECT),
                name -> name.equals(environment) ? Optional.of(config) : Optional.empty(),
                opened -> new FaultyPlatform(fake, between));
        Clock clock = Clock.systemUTC();
        LedgerStepRecord record = new LedgerStepRecord(ledger, clock);
        Observer observer = new Observer(new LedgerKnown(ledger), clock);
        this.maker = new PlanMaker(
                environments, library, observer, new WayBack(library, record, new LedgerPastRollouts(ledger)));
        this.temporal = TestWorkflowEnvironment.newInstance(options(forgetful, new MortalActivities(life, faults)));
        Worker worker = temporal.newWorker(
                QUEUE,
                WorkerOptions.newBuilder()
                        .setDefaultDeadlockDetectionTimeout(DEADLOCK_MILLIS)
                        .setStickyQueueScheduleToStartTimeout(Duration.ofSeconds(1))
                        .build());
        worker.registerWorkflowImplementationTypes(RolloutWorkflowImpl.class);
        Silent meters = new Silent();
        worker.registerActivitiesImplementations(
                new GraphsOfPlans(library),
                new WorldsCompared(
                        new Movement(environments, library, observer, record),
                        new Sightings(environments, library, record),
                        new Tidying(environments, library, clock)),
                new LeasesInLedger(library, ledger, lease -> false),
                new RolloutsInLedger(ledger, library, meters, clock),
                new StepsOnPlatforms(environments, library, record, meters, Duration.ofMillis(1)));
        temporal.start();
    }

    private static TestEnvironmentOptions options(boolean forgetful, MortalActivities interceptor) {
        WorkerFactoryOptions.Builder factory = WorkerFactoryOptions.newBuilder().setWorkerInterceptors(interceptor);
        if (forgetful) {
            factory.setWorkflowCacheSize(0);
        }
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder()
                .setWorkerFactoryOptions(factory.build())
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.plain())
                        .build());
        HeadgateAttributes.ALL.forEach(key -> options.registerSearchAttribute(key.getName(), key.getValueType()));
        return options.build();
    }

    public FakePlatform fake() {
        return fake;
    }

    public Faults faults() {
        return faults;
    }

    /** Plans as a worker does, and stores the plan. */
    public Plan plan(Snapshot snapshot, Request request) {
        String digest = papers.store(Papers.Kind.SNAPSHOT, CanonicalJson.bytes(snapshot));
        PlanProject project = new PlanProject(PROJECT, "3f2a9c1", false);
        return library.plan(maker.make(PlanRequest.of(environment, digest, request, project, "ann"))
                .planDigest());
    }

    /** Plans the way back of a rollout. */
    public Plan back(String rollout) {
        return library.plan(
                maker.make(PlanRequest.back(environment, rollout, "ann")).planDigest());
    }

    /** The id of the rollout that began last. */
    public String lastRollout() {
        return environment + "-" + rollouts;
    }

    /** A rollout that has begun. */
    public record Begun(String id, RolloutWorkflow workflow) {}

    /** Begins to carry a plan out. */
    public Begun start(Plan plan, RolloutOptions options) {
        String id = environment + "-" + ++rollouts;
        RolloutRequest request = new RolloutRequest(
                RolloutRequest.VERSION,
                environment,
                id,
                plan.digest(),
                plan.kind(),
                Optional.of("3f2a9c1"),
                List.of("p1"),
                options,
                "ann",
                Optional.empty());
        RolloutWorkflow workflow = temporal.getWorkflowClient()
                .newWorkflowStub(RolloutWorkflow.class, new Starts(QUEUE, Starts.CLUSTER).rollout(request));
        WorkflowClient.start(workflow::run, request);
        return new Begun(id, workflow);
    }

    /** A moment passes; at once where nothing happens in it. */
    public void moment() {
        temporal.sleep(TICK);
    }

    /** Whether somebody holds a lease here. */
    public boolean leased() {
        return !ledger.leases().list(environment).isEmpty();
    }

    @Override
    public void close() {
        temporal.close();
        environments.close();
    }
}
