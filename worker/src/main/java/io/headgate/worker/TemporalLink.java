package io.headgate.worker;

import com.uber.m3.tally.Scope;
import io.grpc.StatusRuntimeException;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.codec.Payloads;
import io.headgate.workflows.server.StickyQueueFix;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.converter.DataConverter;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The connection to Temporal: the client profile of the standard tools, with what Headgate's own variables say on top. */
final class TemporalLink implements AutoCloseable {
    private static final String CODEC_KEY_NAME = "headgate";

    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;

    private TemporalLink(WorkflowServiceStubs stubs, WorkflowClient client) {
        this.stubs = stubs;
        this.client = client;
    }

    static TemporalLink open(WorkerSettings settings, Scope scope) {
        ClientConfigProfile profile = profile();
        WorkflowServiceStubsOptions.Builder service = WorkflowServiceStubsOptions.newBuilder(
                        profile.toWorkflowServiceStubsOptions())
                .setMetricsScope(scope);
        settings.temporal().ifPresent(service::setTarget);
        if (settings.temporalInMemory()) {
            service.setGrpcClientInterceptors(List.of(new StickyQueueFix()));
        }
        WorkflowClientOptions.Builder options = WorkflowClientOptions.newBuilder(profile.toWorkflowClientOptions())
                .setDataConverter(converter(settings));
        settings.namespace().ifPresent(options::setNamespace);
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(service.validateAndBuildWithDefaults());
        return new TemporalLink(stubs, WorkflowClient.newInstance(stubs, options.validateAndBuildWithDefaults()));
    }

    private static ClientConfigProfile profile() {
        try {
            return ClientConfigProfile.load(
                    LoadClientConfigProfileOptions.newBuilder().build());
        } catch (IOException | RuntimeException e) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "the Temporal client profile cannot be read: " + e.getMessage(),
                    "correct it, or unset TEMPORAL_PROFILE",
                    e);
        }
    }

    private static DataConverter converter(WorkerSettings settings) {
        return settings.codecKey()
                .map(file -> Payloads.encrypted(CODEC_KEY_NAME, key(file)))
                .orElseGet(Payloads::plain);
    }

    private static byte[] key(Path file) {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "the key for payloads in " + file + " cannot be read",
                    "write 32 random bytes there as base64",
                    e);
        }
    }

    WorkflowClient client() {
        return client;
    }

    /** Whether the namespace can be reached now. */
    boolean answers() {
        try {
            stubs.blockingStub()
                    .withDeadlineAfter(1, TimeUnit.SECONDS)
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace(client.getOptions().getNamespace())
                            .build());
            return true;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        stubs.shutdown();
        stubs.awaitTermination(2, TimeUnit.SECONDS);
    }
}
