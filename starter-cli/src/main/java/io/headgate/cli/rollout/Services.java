package io.headgate.cli.rollout;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.headgate.ledgerclient.LedgerAddress;
import io.headgate.ledgerclient.LedgerClient;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.codec.Payloads;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.start.Starts;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.concurrent.TimeUnit;

/** The connections of one command: to the ledger, and to Temporal. Both are asked first whether they answer at all. */
final class Services implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;

    private final Addresses addresses;
    private final LedgerClient ledger;
    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;

    private Services(Addresses addresses, LedgerClient ledger, WorkflowServiceStubs stubs) {
        this.addresses = addresses;
        this.ledger = ledger;
        this.stubs = stubs;
        this.client = WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(addresses.namespace())
                        .setDataConverter(Payloads.plain())
                        .validateAndBuildWithDefaults());
    }

    /**
     * Connects.
     *
     * @throws HeadgateException {@link FailureCode#CANNOT_CONNECT} within seconds when something is down
     */
    static Services open(Addresses addresses) {
        LedgerClient ledger = new LedgerClient(LedgerAddress.of(addresses.ledger(), addresses.token()));
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(addresses.temporal())
                .validateAndBuildWithDefaults());
        Services services = new Services(addresses, ledger, stubs);
        try {
            services.requireAnswers();
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    private void requireAnswers() {
        ledger.ready();
        try {
            stubs.blockingStub()
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace(addresses.namespace())
                            .build());
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.UNIMPLEMENTED) {
                throw problem(e);
            }
            // the server in memory answers, but knows no namespaces
        }
    }

    private HeadgateException problem(StatusRuntimeException cause) {
        if (cause.getStatus().getCode() == Status.Code.NOT_FOUND) {
            return new HeadgateException(
                    FailureCode.CONFIG,
                    "Temporal at " + addresses.temporal() + " has no namespace '" + addresses.namespace() + "'",
                    "set HEADGATE_NAMESPACE",
                    cause);
        }
        return new HeadgateException(
                FailureCode.CANNOT_CONNECT,
                "Temporal does not answer at " + addresses.temporal(),
                "look at it: headgate dev status",
                cause);
    }

    Addresses addresses() {
        return addresses;
    }

    LedgerClient ledger() {
        return ledger;
    }

    WorkflowClient client() {
        return client;
    }

    Starts starts() {
        return new Starts(addresses.taskQueue(), Starts.LAPTOP);
    }

    RolloutWorkflow rollout(String environment, String rollout) {
        return client.newWorkflowStub(RolloutWorkflow.class, Starts.rolloutId(environment, rollout));
    }

    /** Where a person looks at a rollout; empty where nobody knows the UI. */
    String link(String environment, String rollout) {
        return addresses.ui().isEmpty()
                ? ""
                : addresses.ui() + "/namespaces/" + addresses.namespace() + "/workflows/"
                        + Starts.rolloutId(environment, rollout).replace("/", "%2F");
    }

    @Override
    public void close() {
        ledger.close();
        stubs.shutdownNow();
    }
}
