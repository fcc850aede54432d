package io.headgate.activities.rollout;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.fixture.MemoryMeters;
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
import io.headgate.ledger.TestLedger;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.lab.LabControl;
import io.headgate.platforms.lab.LabProcess;
import io.headgate.platforms.open.Platforms;
import io.headgate.workflows.codec.Payloads;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.run.RolloutWorkflowImpl;
import io.headgate.workflows.start.HeadgateAttributes;
import io.headgate.workflows.start.Starts;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A worker's parts put together on a lab: plans are made and carried out as they are for a user. */
final class LabRollouts implements AutoCloseable {
    private static final String ENVIRONMENT = "lab";
    private static final String QUEUE = "headgate";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final LabProcess lab = LabProcess.simulated();
    private final Ledger ledger = TestLedger.open();
    private final Papers papers = new LedgerPapers(ledger);
    private final PlanLibrary library = new PlanLibrary(papers);
    private final EnvironmentBook environments = new EnvironmentBook(
            ProjectConfig.defaults("p1"),
            name -> Optional.of(lab.environment().confluent(Map.of("requests-per-second", "2000"))),
            config -> Platforms.open(config, lab.environment().secrets()));
    private final PlanMaker maker;
    private final TestWorkflowEnvironment temporal;
    private int rollouts;
    private int decisions;

    LabRollouts() {
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder()
                .setUseTimeskipping(false)
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.plain())
                        .build());
        HeadgateAttributes.ALL.forEach(key -> options.registerSearchAttribute(key.getName(), key.getValueType()));
        temporal = TestWorkflowEnvironment.newInstance(options.build());
        Clock clock = Clock.systemUTC();
        MemoryMeters meters = new MemoryMeters();
        LedgerStepRecord record = new LedgerStepRecord(ledger, clock);
        Observer observer = new Observer(new LedgerKnown(ledger), clock);
        maker = new PlanMaker(
                environments, library, observer, new WayBack(library, record, new LedgerPastRollouts(ledger)));
        Worker worker = temporal.newWorker(
                QUEUE,
                WorkerOptions.newBuilder()
                        .setDefaultDeadlockDetectionTimeout(30_000)
                        .build());
        worker.registerWorkflowImplementationTypes(RolloutWorkflowImpl.class);
        worker.registerActivitiesImplementations(
                new GraphsOfPlans(library),
                new WorldsCompared(
                        new Movement(environments, library, observer, record),
                        new Sightings(environments, library, record),
                        new Tidying(environments, library, clock)),
                new LeasesInLedger(library, ledger, lease -> false),
                new RolloutsInLedger(ledger, library, meters, clock),
                new StepsOnPlatforms(environments, library, record, meters, Duration.ofMillis(50)));
        temporal.start();
    }

    LabControl lab() {
        return lab.control();
    }

    FlinkPlatform platform() {
        return environments.get(ENVIRONMENT).platform();
    }

    PlanSummary plan(Snapshot snapshot, Request request) {
        String digest = papers.store(Papers.Kind.SNAPSHOT, CanonicalJson.bytes(snapshot));
        return maker.make(PlanRequest.of(ENVIRONMENT, digest, request, new PlanProject("p1", "3f2a9c1", false), "ann"));
    }

    PlanSummary back(String rollout) {
        return maker.make(PlanRequest.back(ENVIRONMENT, rollout, "ann"));
    }

    Plan plan(PlanSummary summary) {
        return library.plan(summary.planDigest());
    }

    /** Begins to carry a plan out; nothing settles longer than it must. */
    RolloutWorkflow start(PlanSummary plan, OnFailure policy) {
        RolloutOptions usual = RolloutOptions.of(Policies.DEFAULT).withOnFailure(policy);
        RolloutOptions options = new RolloutOptions(
                policy,
                usual.onDecisionTimeout(),
                usual.decisionTimeout(),
                false,
                usual.approvalTimeout(),
                usual.maxParallel(),
                usual.maxPerPool(),
                Duration.ZERO,
                usual.tuning());
        RolloutRequest request = new RolloutRequest(
                RolloutRequest.VERSION,
                ENVIRONMENT,
                "r-" + ++rollouts + "-" + System.nanoTime(),
                plan.planDigest(),
                plan.kind(),
                Optional.of("3f2a9c1"),
                List.of("p1"),
                options,
                "ann",
                Optional.empty());
        RolloutWorkflow rollout = temporal.getWorkflowClient()
                .newWorkflowStub(RolloutWorkflow.class, new Starts(QUEUE, Starts.CLUSTER).rollout(request));
        WorkflowClient.start(rollout::run, request);
        return rollout;
    }

    RolloutReport report(RolloutWorkflow rollout) {
        try {
            return WorkflowStub.fromTyped(rollout)
                    .getResult(PATIENCE.toSeconds(), TimeUnit.SECONDS, RolloutReport.class);
        } catch (TimeoutException e) {
            throw new AssertionError("no report in time: " + rollout.status(), e);
        }
    }

    RolloutStatus await(RolloutWorkflow rollout, RolloutPhase phase) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        RolloutStatus status = rollout.status();
        while (status.phase() != phase) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not " + phase + " in time: " + status);
            }
            pause();
            status = rollout.status();
        }
        return status;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Decision decision() {
        return new Decision("d" + ++decisions, "bob", "");
    }

    /** Keeps SQL as the command does before a retry; its digest. */
    String keep(String sql) {
        return papers.store(Papers.Kind.PLAN, sql.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        temporal.close();
        environments.close();
        ledger.close();
    }
}
