package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.codec.Payloads;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.FakeSteps;
import io.headgate.workflows.fixture.FakeWorld;
import io.headgate.workflows.fixture.Histories;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.fixture.TemporalServer;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.start.CurrentBuild;
import io.headgate.workflows.start.Starts;
import io.headgate.workflows.start.Versions;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.VersioningBehavior;
import io.temporal.api.workflow.v1.WorkflowExecutionVersioningInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rollout that waits while a new build is installed goes on with the new build. Skipped without a real server. */
class VersioningTest {
    private static final String QUEUE = "headgate-versioned";

    @TempDir
    Path folder;

    private final FakeSteps steps = new FakeSteps();
    private final FakeWorld world = new FakeWorld();
    private final List<WorkerFactory> workers = new ArrayList<>();
    private TemporalServer server;
    private WorkflowClient client;

    @BeforeEach
    void startTheServer() {
        Optional<Path> program = TemporalServer.program();
        Assumptions.assumeTrue(program.isPresent(), "skipped: there is no temporal command on this machine");
        server = TemporalServer.start(program.get(), folder);
        client = WorkflowClient.newInstance(
                server.stubs(),
                WorkflowClientOptions.newBuilder()
                        .setNamespace(TemporalServer.NAMESPACE)
                        .setDataConverter(Payloads.plain())
                        .build());
    }

    @AfterEach
    void stopEverything() {
        workers.forEach(WorkerFactory::shutdownNow);
        if (server != null) {
            server.close();
        }
    }

    private WorkerFactory worker(String build) {
        WorkerFactory created = WorkerFactory.newInstance(client);
        Worker worker = created.newWorker(
                QUEUE,
                WorkerOptions.newBuilder(RolloutHarness.PATIENT)
                        .setDeploymentOptions(Versions.autoUpgrade(build))
                        .build());
        worker.registerWorkflowImplementationTypes(RolloutWorkflowImpl.class);
        worker.registerActivitiesImplementations(steps, world);
        created.start();
        workers.add(created);
        CurrentBuild current = new CurrentBuild(client);
        await(() -> current.make(build));
        return created;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private WorkflowExecutionVersioningInfo versioning(RolloutWorkflow rollout) {
        WorkflowExecution execution = WorkflowStub.fromTyped(rollout).getExecution();
        return client.getWorkflowServiceStubs()
                .blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(TemporalServer.NAMESPACE)
                        .setExecution(execution)
                        .build())
                .getWorkflowExecutionInfo()
                .getVersioningInfo();
    }

    @Test
    void aRolloutThatWaitsMovesOnToTheNextBuild() throws Exception {
        WorkerFactory first = worker("b1");
        steps.hold("z/verify");
        world.plan(RolloutHarness.PLAN, new FakePlan().table("z").step("y/start", "z/verify"));
        RolloutRequest request = RolloutHarness.request("versioned-1", RolloutHarness.options());
        RolloutWorkflow rollout =
                client.newWorkflowStub(RolloutWorkflow.class, new Starts(QUEUE, Starts.LAPTOP).rollout(request));
        WorkflowClient.start(rollout::run, request);
        await(() -> steps.log().contains("begin z/verify"));
        assertThat(versioning(rollout).getBehavior()).isEqualTo(VersioningBehavior.VERSIONING_BEHAVIOR_AUTO_UPGRADE);
        assertThat(versioning(rollout).getDeploymentVersion().getBuildId()).isEqualTo("b1");

        worker("b2");
        first.shutdownNow();
        steps.release("z/verify");

        RolloutReport report = WorkflowStub.fromTyped(rollout).getResult(90, TimeUnit.SECONDS, RolloutReport.class);
        assertThat(report.end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(steps.effects()).containsEntry("z/start#1", 1).containsEntry("y/start#1", 1);
        assertThat(versioning(rollout).getDeploymentVersion().getBuildId()).isEqualTo("b2");
        Histories.of(client, Starts.rolloutId("dev", "versioned-1")).forEach(Histories::replay);
    }
}
