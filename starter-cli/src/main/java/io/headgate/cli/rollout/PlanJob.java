package io.headgate.cli.rollout;

import io.grpc.StatusRuntimeException;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;
import io.headgate.workflows.plan.PlanWorkflow;
import io.temporal.api.enums.v1.PendingActivityState;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One plan that a worker is asked for. It may take long once a worker has taken it up, but not before. */
final class PlanJob {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Services services;
    private final PlanRequest request;
    private final WorkflowStub workflow;

    PlanJob(Services services, PlanRequest request) {
        this.services = services;
        this.request = request;
        this.workflow = services.client()
                .newUntypedWorkflowStub(
                        PlanWorkflow.class.getSimpleName(),
                        services.starts().plan(request, UUID.randomUUID().toString()));
    }

    PlanSummary run() {
        try {
            workflow.start(request);
            return await(workflow.getResultAsync(PlanSummary.class));
        } catch (WorkflowFailedException e) {
            throw failure(e);
        } catch (StatusRuntimeException e) {
            throw services.workers().problem(e);
        }
    }

    private PlanSummary await(CompletableFuture<PlanSummary> plan) {
        Optional<PlanSummary> made = Workers.within(Workers.SOON, plan);
        if (made.isPresent()) {
            return made.get();
        }
        try {
            if (!takenUp()) {
                services.workers().tellOfWaiting();
                awaitWorker(plan);
            }
            return plan.join();
        } catch (HeadgateException e) {
            // nobody waits for this plan any more
            workflow.terminate("no worker took it up in time");
            throw e;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }

    private void awaitWorker(CompletableFuture<PlanSummary> plan) {
        long end = System.nanoTime() + services.workers().patience().toNanos();
        while (Workers.within(LOOK, plan).isEmpty() && !takenUp()) {
            if (System.nanoTime() > end) {
                throw services.workers().absent();
            }
        }
    }

    /** Whether some worker plans now. */
    private boolean takenUp() {
        return services
                .client()
                .getWorkflowServiceStubs()
                .blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(services.client().getOptions().getNamespace())
                        .setExecution(workflow.getExecution())
                        .build())
                .getPendingActivitiesList()
                .stream()
                .anyMatch(activity -> activity.getState() == PendingActivityState.PENDING_ACTIVITY_STATE_STARTED);
    }

    /** What the worker said, without Temporal's wrapping. */
    private static HeadgateException failure(WorkflowFailedException problem) {
        Throwable cause = problem.getCause();
        while (cause instanceof ActivityFailure && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ApplicationFailure said) {
            return new HeadgateException(FailureCode.CONFLICT, said(said), remedy(said), problem);
        }
        return new HeadgateException(
                FailureCode.UNEXPECTED,
                "planning was ended from outside, in Temporal",
                "plan again; the worker's log: headgate dev logs worker",
                problem);
    }

    private static String said(ApplicationFailure failure) {
        String message = failure.getOriginalMessage();
        return message == null ? String.valueOf(failure.getType()) : message;
    }

    private static String remedy(ApplicationFailure failure) {
        @Nullable
        String remedy =
                failure.getDetails().getSize() > 0 ? failure.getDetails().get(String.class) : null;
        return remedy == null ? "read the worker's log: headgate dev logs worker" : remedy;
    }
}
