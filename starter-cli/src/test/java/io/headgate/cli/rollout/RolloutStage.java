package io.headgate.cli.rollout;

import io.headgate.cli.CommandRun;
import io.headgate.ledgerclient.RolloutSummary;
import io.headgate.workflows.activity.PlanActivities;
import io.headgate.workflows.codec.Payloads;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.FakeSteps;
import io.headgate.workflows.fixture.FakeWorld;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.run.PlanWorkflowImpl;
import io.headgate.workflows.run.RolloutWorkflowImpl;
import io.headgate.workflows.server.SearchAttributes;
import io.headgate.workflows.server.StickyQueueFix;
import io.headgate.workflows.start.Starts;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that a command about rollouts speaks with: Temporal in memory behind a port, a worker with the real workflows and fake
 * steps, a fake ledger; and a project whose {@code dev.json} names them.
 */
final class RolloutStage implements AutoCloseable {
    static final String ENVIRONMENT = "dev";
    static final String QUEUE = "headgate";

    private static final long PATIENCE_MILLIS = 60_000;

    final FakeLedger ledger = new FakeLedger();
    final FakeSteps steps = new FakeSteps();
    final FakeWorld world = new FakeWorld();
    final Path project;

    private final int port = freePort();
    private final TestServer.PortBoundTestServer server = TestServer.createPortBoundServer(port, true);
    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;
    private @Nullable WorkerFactory workers;

    RolloutStage(Path folder) {
        this.project = folder;
        this.stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(temporal())
                .setGrpcClientInterceptors(List.of(new StickyQueueFix()))
                .build());
        this.client = WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.plain())
                        .build());
        SearchAttributes.register(temporal(), "default");
        write("headgate.yaml", "project: p\nenvironments:\n  dev:\n    compute-pool: lfcp-1\n");
    }

    String temporal() {
        return "127.0.0.1:" + port;
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(project);
            Files.writeString(project.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A worker joins. */
    RolloutStage worker(PlanActivities... plans) {
        WorkerFactory factory = WorkerFactory.newInstance(client);
        Worker worker = factory.newWorker(QUEUE, RolloutHarness.PATIENT);
        worker.registerWorkflowImplementationTypes(RolloutWorkflowImpl.class, PlanWorkflowImpl.class);
        worker.registerActivitiesImplementations(steps, world);
        worker.registerActivitiesImplementations((Object[]) plans);
        factory.start();
        workers = factory;
        return this;
    }

    /** The worker goes. */
    void noWorker() {
        WorkerFactory factory = workers;
        if (factory != null) {
            factory.shutdownNow();
            factory.awaitTermination(20, TimeUnit.SECONDS);
            workers = null;
        }
    }

    /** Starts a rollout that the ledger knows. */
    RolloutWorkflow start(String id, FakePlan plan, RolloutOptions options) {
        world.plan(RolloutHarness.PLAN, plan);
        return start(RolloutHarness.request(id, options));
    }

    /** Starts the rollout of a plan by its digest, whether there is one or not. */
    RolloutWorkflow startOf(String id, String digest) {
        RolloutRequest like = RolloutHarness.request(id, RolloutHarness.options());
        return start(new RolloutRequest(
                like.version(),
                like.environment(),
                id,
                digest,
                like.kind(),
                like.commit(),
                like.products(),
                like.options(),
                like.requestedBy(),
                like.carried()));
    }

    private RolloutWorkflow start(RolloutRequest request) {
        String id = request.rollout();
        RolloutWorkflow rollout =
                client.newWorkflowStub(RolloutWorkflow.class, new Starts(QUEUE, Starts.CLUSTER).rollout(request));
        WorkflowClient.start(rollout::run, request);
        ledger.knows(new RolloutSummary(
                ENVIRONMENT,
                id,
                Starts.rolloutId(ENVIRONMENT, id),
                "run",
                RolloutHarness.PLAN,
                "DEPLOY",
                Optional.empty(),
                "ann",
                Instant.parse("2026-11-21T10:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                "",
                1,
                3,
                0));
        return rollout;
    }

    RolloutStatus await(RolloutWorkflow rollout, Predicate<RolloutStatus> wanted) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            RolloutStatus status = rollout.status();
            if (wanted.test(status)) {
                return status;
            }
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("not in time: " + status);
            }
            pause();
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Where everything is, for a command. */
    Map<String, String> variables() {
        return Map.of(
                "HEADGATE_TEMPORAL",
                temporal(),
                "HEADGATE_LEDGER",
                ledger.address(),
                "HEADGATE_TOKEN",
                FakeLedger.TOKEN,
                "HEADGATE_USER",
                "ann",
                "HEADGATE_PATIENCE",
                "4s",
                "NO_COLOR",
                "1");
    }

    /** Types a command without a terminal. */
    CommandRun type(String... words) {
        return CommandRun.in(project, variables(), words);
    }

    /** Types a command with some variables changed. */
    CommandRun typeWith(Map<String, String> changes, String... words) {
        Map<String, String> all = new HashMap<>(variables());
        all.putAll(changes);
        return CommandRun.in(project, all, words);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        noWorker();
        stubs.shutdownNow();
        server.close();
        ledger.close();
    }
}
