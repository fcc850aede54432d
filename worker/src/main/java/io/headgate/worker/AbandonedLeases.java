package io.headgate.worker;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.headgate.ledger.lease.Lease;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** Leases whose workflow was closed without giving them back: terminated in the UI, or lost with its server. */
final class AbandonedLeases implements Predicate<Lease> {
    private final WorkflowClient client;
    private final Duration longestAttempt;
    private final Clock clock;

    /** @param longestAttempt after this time no activity of a closed workflow can still run */
    AbandonedLeases(WorkflowClient client, Duration longestAttempt, Clock clock) {
        this.client = client;
        this.longestAttempt = longestAttempt;
        this.clock = clock;
    }

    @Override
    public boolean test(Lease lease) {
        try {
            WorkflowExecutionInfo info = client.getWorkflowServiceStubs()
                    .blockingStub()
                    .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                            .setNamespace(client.getOptions().getNamespace())
                            .setExecution(WorkflowExecution.newBuilder().setWorkflowId(lease.workflowId()))
                            .build())
                    .getWorkflowExecutionInfo();
            boolean closed = info.getStatus() != WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
            return closed && longAgo(instant(info.getCloseTime()));
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Status.Code.NOT_FOUND && longAgo(lease.acquiredAt());
        }
    }

    private boolean longAgo(Instant closed) {
        return closed.plus(longestAttempt).isBefore(clock.instant());
    }

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }
}
