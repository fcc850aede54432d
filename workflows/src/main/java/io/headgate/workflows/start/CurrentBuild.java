package io.headgate.workflows.start;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.SetWorkerDeploymentCurrentVersionRequest;
import io.temporal.client.WorkflowClient;
import java.util.concurrent.TimeUnit;

/**
 * Makes a build the current one, so that rollouts go to it. Without a current build a server gives rollouts to nobody, and says
 * nothing about it; it knows a build once its worker has asked for work.
 */
public final class CurrentBuild {
    private static final long DEADLINE_SECONDS = 5;

    private final WorkflowClient client;

    public CurrentBuild(WorkflowClient client) {
        this.client = client;
    }

    /** Whether it is the current one now; false while the server does not know it yet. */
    public boolean make(String release) {
        try {
            client.getWorkflowServiceStubs()
                    .blockingStub()
                    .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                    .setWorkerDeploymentCurrentVersion(SetWorkerDeploymentCurrentVersionRequest.newBuilder()
                            .setNamespace(client.getOptions().getNamespace())
                            .setIdentity(client.getOptions().getIdentity())
                            .setDeploymentName(Versions.DEPLOYMENT)
                            .setBuildId(release)
                            .setIgnoreMissingTaskQueues(true)
                            .build());
            return true;
        } catch (StatusRuntimeException e) {
            Status.Code code = e.getStatus().getCode();
            if (code == Status.Code.NOT_FOUND || code == Status.Code.FAILED_PRECONDITION || passes(code)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean passes(Status.Code code) {
        return code == Status.Code.UNAVAILABLE
                || code == Status.Code.DEADLINE_EXCEEDED
                || code == Status.Code.RESOURCE_EXHAUSTED;
    }
}
