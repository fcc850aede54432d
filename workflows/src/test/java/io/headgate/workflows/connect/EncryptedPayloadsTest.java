package io.headgate.workflows.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.request.PlanKind;
import io.headgate.workflows.activity.PlanActivities;
import io.headgate.workflows.codec.Payloads;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;
import io.headgate.workflows.plan.PlanWorkflow;
import io.headgate.workflows.run.PlanWorkflowImpl;
import io.headgate.workflows.start.Starts;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testserver.TestServer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a key file on both sides, Temporal never sees what it carries. */
class EncryptedPayloadsTest {
    private static final String SECRET = "a-name-that-nobody-may-read";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private TestServer.@Nullable PortBoundTestServer server;

    @AfterEach
    void lower() {
        if (server != null) {
            server.close();
        }
    }

    /** Plans nothing. */
    private static final class NoPlans implements PlanActivities {
        @Override
        public PlanSummary makePlan(PlanRequest request) {
            return new PlanSummary(
                    1, request.environment(), "sha256:x", PlanKind.DEPLOY, 0, 0, List.of(), List.of(), SECRET);
        }
    }

    @Test
    void theServerSeesOnlyCipherText() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(new byte[32]));
        int port = freePort();
        TemporalSettings settings = new TemporalSettings(
                Optional.of("127.0.0.1:" + port), Optional.empty(), false, Optional.of(key), Map.of());
        server = TestServer.createPortBoundServer(port, true);
        try (TemporalConnection temporal = TemporalConnection.open(settings, service -> {})) {
            WorkerFactory workers = WorkerFactory.newInstance(temporal.client());
            Worker worker = workers.newWorker("headgate");
            worker.registerWorkflowImplementationTypes(PlanWorkflowImpl.class);
            worker.registerActivitiesImplementations(new NoPlans());
            workers.start();
            PlanRequest request = PlanRequest.back("dev", "r1", SECRET);
            PlanWorkflow workflow = temporal.client()
                    .newWorkflowStub(PlanWorkflow.class, new Starts("headgate", Starts.CLUSTER).plan(request, "p1"));

            assertThat(workflow.plan(request).says()).isEqualTo(SECRET);

            String id = WorkflowStub.fromTyped(workflow).getExecution().getWorkflowId();
            WorkflowClient stranger = WorkflowClient.newInstance(
                    temporal.client().getWorkflowServiceStubs(),
                    WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.plain())
                            .build());
            String seen = stranger.fetchHistory(id).toJson(true).replace("\\u003d", "=");
            assertThat(seen).doesNotContain(SECRET, Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8)));
            assertThat(seen).contains(Base64.getEncoder().encodeToString("binary/encrypted".getBytes(UTF_8)));
            workers.shutdownNow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
