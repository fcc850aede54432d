package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.codec.Payloads;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.FakeSteps;
import io.headgate.workflows.fixture.FakeWorld;
import io.headgate.workflows.fixture.Histories;
import io.headgate.workflows.fixture.Refusals;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.fixture.TemporalServer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.Refusal;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepDecision;
import io.headgate.workflows.start.Starts;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server in memory does not show: visibility, sticky queues of dead workers, limits. Skipped without a real one. */
class RealServerTest {
    private static final String QUEUE = "headgate";

    private static TemporalServer server;

    @TempDir
    static Path folder;

    private final FakeSteps steps = new FakeSteps();
    private final FakeWorld world = new FakeWorld();
    private final List<String> rollouts = new ArrayList<>();
    private WorkflowClient client;
    private WorkerFactory factory;

    @BeforeAll
    static void startTheServer() {
        Optional<Path> program = TemporalServer.program();
        Assumptions.assumeTrue(program.isPresent(), "skipped: there is no temporal command on this machine");
        server = TemporalServer.start(program.get(), folder);
    }

    @AfterAll
    static void stopTheServer() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void startAWorker() {
        client = WorkflowClient.newInstance(
                server.stubs(),
                WorkflowClientOptions.newBuilder()
                        .setNamespace(TemporalServer.NAMESPACE)
                        .setDataConverter(Payloads.plain())
                        .build());
        factory = worker();
    }

    @AfterEach
    void replayEveryRolloutAndStopTheWorker() {
        try {
            rollouts.forEach(id -> Histories.of(client, id).forEach(Histories::replay));
        } finally {
            factory.shutdownNow();
        }
    }

    private WorkerFactory worker() {
        WorkerFactory created = WorkerFactory.newInstance(client);
        Worker worker = created.newWorker(QUEUE, RolloutHarness.PATIENT);
        worker.registerWorkflowImplementationTypes(RolloutWorkflowImpl.class, PlanWorkflowImpl.class);
        worker.registerActivitiesImplementations(steps, world);
        created.start();
        return created;
    }

    private RolloutWorkflow start(String rollout, FakePlan plan, RolloutOptions options) {
        world.plan(RolloutHarness.PLAN, plan);
        RolloutRequest request = RolloutHarness.request(rollout, options);
        RolloutWorkflow stub =
                client.newWorkflowStub(RolloutWorkflow.class, new Starts(QUEUE, Starts.CLUSTER).rollout(request));
        WorkflowClient.start(stub::run, request);
        rollouts.add(Starts.rolloutId(request.environment(), rollout));
        return stub;
    }

    private static RolloutReport report(RolloutWorkflow rollout) throws Exception {
        return WorkflowStub.fromTyped(rollout).getResult(90, TimeUnit.SECONDS, RolloutReport.class);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void aRolloutIsFoundByItsSearchAttributes() throws Exception {
        RolloutWorkflow rollout = start("real-found-1", new FakePlan().table("z"), RolloutHarness.options());

        assertThat(report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);

        String query = "HeadgateEnvironment = 'dev' AND HeadgateProduct = 'p2' AND HeadgatePhase = 'ENDED'"
                + " AND HeadgateRequestedBy = 'ann' AND HeadgateKind = 'DEPLOY' AND HeadgateCommit = '3f2a9c1'";
        await(() -> client.listExecutions(query)
                .map(WorkflowExecutionMetadata::getExecution)
                .anyMatch(execution -> execution.getWorkflowId().equals("rollout/dev/real-found-1")));
        assertThat(WorkflowStub.fromTyped(rollout).describe().getStaticSummary())
                .isEqualTo("deploy to dev by ann");
    }

    @Test
    void decisionsWorkAndRefusalsArrive() throws Exception {
        steps.fail("z/start", FailureKind.PERMANENT, "column x is unknown", 1);
        RolloutWorkflow rollout = start("real-decided-1", new FakePlan().table("z"), RolloutHarness.options());
        await(() -> rollout.status().phase() == RolloutPhase.AWAITING_DECISION);

        Refusals.refused(
                () -> rollout.retry(StepDecision.of(new Decision("d1", "bob", ""), "z/create")),
                Refusal.STEP_NOT_FAILED);
        rollout.retry(StepDecision.of(new Decision("d2", "bob", "fixed"), "z/start"));

        assertThat(report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
    }

    @Test
    void anotherWorkerGoesOnWhereTheFirstOneStopped() throws Exception {
        steps.hold("z/verify");
        RolloutWorkflow rollout =
                start("real-moved-1", new FakePlan().table("z").step("y/start", "z/verify"), RolloutHarness.options());
        await(() -> steps.log().contains("begin z/verify"));

        factory.shutdownNow();
        factory = worker();
        steps.release("z/verify");

        assertThat(report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(steps.effects()).containsEntry("z/start#1", 1).containsEntry("y/start#1", 1);
    }

    @Test
    void aLongRolloutGoesOnAsNewRuns() throws Exception {
        RolloutOptions shortRuns = RolloutHarness.options()
                .withTuning(RolloutHarness.options().tuning().withHistoryEvents(200));

        RolloutReport report = report(start("real-long-1", FakePlan.tables(60), shortRuns));

        assertThat(report.end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(report.runs()).isGreaterThan(2);
        assertThat(steps.effects().entrySet())
                .filteredOn(effect -> !effect.getKey().contains("verify"))
                .hasSize(120)
                .allMatch(effect -> effect.getValue() == 1);
    }
}
