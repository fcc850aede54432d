package io.headgate.workflows.connect;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.codec.PayloadKey;
import io.headgate.workflows.codec.Payloads;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.ClientConfigTLS;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A connection to Temporal. Opening one asks nobody; {@link #requireAnswer} does.
 *
 * <pre>{@code
 * try (TemporalConnection temporal = TemporalConnection.open(settings, service -> {})) {
 *     temporal.requireAnswer(Duration.ofSeconds(2));
 *     temporal.client().newWorkflowStub(...);
 * }
 * }</pre>
 */
public final class TemporalConnection implements AutoCloseable {
    private final String target;
    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;

    private TemporalConnection(String target, WorkflowServiceStubs stubs, WorkflowClient client) {
        this.target = target;
        this.stubs = stubs;
        this.client = client;
    }

    /**
     * Opens a connection.
     *
     * @param more what a process adds to the options of the service
     */
    public static TemporalConnection open(
            TemporalSettings settings, Consumer<WorkflowServiceStubsOptions.Builder> more) {
        ClientConfigProfile profile = settings.useProfile()
                ? ClientProfile.load(settings.variables())
                : ClientConfigProfile.getDefaultInstance();
        WorkflowServiceStubsOptions.Builder service =
                WorkflowServiceStubsOptions.newBuilder(profile.toWorkflowServiceStubsOptions());
        if (plain(profile)) {
            // an API key alone would switch TLS on
            service.setEnableHttps(false);
        }
        settings.target().ifPresent(service::setTarget);
        more.accept(service);
        WorkflowServiceStubsOptions serviceOptions = service.validateAndBuildWithDefaults();
        WorkflowClientOptions.Builder options = WorkflowClientOptions.newBuilder(profile.toWorkflowClientOptions())
                .setDataConverter(settings.codecKey()
                        .map(PayloadKey::read)
                        .map(PayloadKey::converter)
                        .orElseGet(Payloads::plain));
        settings.namespace().ifPresent(options::setNamespace);
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(serviceOptions);
        return new TemporalConnection(
                String.valueOf(serviceOptions.getTarget()),
                stubs,
                WorkflowClient.newInstance(stubs, options.validateAndBuildWithDefaults()));
    }

    private static boolean plain(ClientConfigProfile profile) {
        ClientConfigTLS tls = profile.getTls();
        return tls != null && Boolean.TRUE.equals(tls.isDisabled());
    }

    public WorkflowClient client() {
        return client;
    }

    public String target() {
        return target;
    }

    public String namespace() {
        return client.getOptions().getNamespace();
    }

    /** Whether the namespace can be reached now. */
    public boolean answers() {
        try {
            requireAnswer(Duration.ofSeconds(1));
            return true;
        } catch (HeadgateException e) {
            return false;
        }
    }

    /**
     * Fails unless the namespace can be reached.
     *
     * @throws HeadgateException {@link FailureCode#CANNOT_CONNECT} when nobody answers, {@link FailureCode#CONFIG} when
     *     somebody does but not for us
     */
    public void requireAnswer(Duration patience) {
        try {
            stubs.blockingStub()
                    .withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace(namespace())
                            .build());
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.UNIMPLEMENTED) {
                throw problem(e);
            }
            // the server in memory answers, but knows no namespaces
        }
    }

    /** What a failed call means. */
    public HeadgateException problem(StatusRuntimeException cause) {
        return switch (cause.getStatus().getCode()) {
            case NOT_FOUND ->
                new HeadgateException(
                        FailureCode.CONFIG,
                        "Temporal at " + target + " has no namespace '" + namespace() + "'",
                        "set HEADGATE_NAMESPACE to one of: temporal operator namespace list --address " + target,
                        cause);
            case UNAUTHENTICATED, PERMISSION_DENIED ->
                new HeadgateException(
                        FailureCode.CONFIG,
                        "Temporal at " + target + " does not let us into namespace '" + namespace() + "'",
                        "correct the API key or the certificate in the Temporal client profile",
                        cause);
            case OK,
                    CANCELLED,
                    UNKNOWN,
                    INVALID_ARGUMENT,
                    DEADLINE_EXCEEDED,
                    ALREADY_EXISTS,
                    RESOURCE_EXHAUSTED,
                    FAILED_PRECONDITION,
                    ABORTED,
                    OUT_OF_RANGE,
                    UNIMPLEMENTED,
                    INTERNAL,
                    UNAVAILABLE,
                    DATA_LOSS ->
                new HeadgateException(
                        FailureCode.CANNOT_CONNECT,
                        "Temporal does not answer at " + target,
                        "look at it with headgate dev status, start it with headgate dev up, or set HEADGATE_TEMPORAL",
                        cause);
        };
    }

    @Override
    public void close() {
        stubs.shutdown();
        stubs.awaitTermination(2, TimeUnit.SECONDS);
    }
}
