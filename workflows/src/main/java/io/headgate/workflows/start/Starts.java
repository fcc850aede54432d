package io.headgate.workflows.start;

import io.headgate.workflows.engine.Words;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.rollout.RolloutRequest;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.util.Locale;

/**
 * Options with which workflows are started.
 *
 * <pre>{@code
 * RolloutWorkflow rollout = client.newWorkflowStub(RolloutWorkflow.class, new Starts("headgate", Starts.LAPTOP).rollout(request));
 * WorkflowClient.start(rollout::run, request);
 * }</pre>
 *
 * @param taskQueue the queue that workers poll
 * @param taskTimeout when a workflow task that a dead worker holds is given to another one
 */
public record Starts(String taskQueue, Duration taskTimeout) {
    /** Where nothing but a kill stops a worker. */
    public static final Duration LAPTOP = Duration.ofSeconds(2);

    /** Where a long pause of a worker is no death. */
    public static final Duration CLUSTER = Duration.ofSeconds(10);

    private static final int LONGEST_SUMMARY = 180;

    /** The id of a rollout's workflow. */
    public static String rolloutId(String environment, String rollout) {
        return "rollout/" + environment + "/" + rollout;
    }

    /** A rollout; an id that was used before is refused. */
    public WorkflowOptions rollout(RolloutRequest request) {
        String summary = request.kind().name().toLowerCase(Locale.ROOT) + " to " + request.environment() + " by "
                + request.requestedBy();
        return WorkflowOptions.newBuilder()
                .setWorkflowId(rolloutId(request.environment(), request.rollout()))
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setTaskQueue(taskQueue)
                .setWorkflowTaskTimeout(taskTimeout)
                .setTypedSearchAttributes(HeadgateAttributes.of(request))
                .setStaticSummary(Words.cut(summary, LONGEST_SUMMARY))
                .setStaticDetails("plan `" + request.planDigest() + "`")
                .build();
    }

    /**
     * A plan.
     *
     * @param id unique among plans, chosen by the caller
     */
    public WorkflowOptions plan(PlanRequest request, String id) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId("plan/" + request.environment() + "/" + id)
                .setTaskQueue(taskQueue)
                .setWorkflowTaskTimeout(taskTimeout)
                .setStaticSummary(Words.cut(
                        "plan for " + request.environment() + " by " + request.requestedBy(), LONGEST_SUMMARY))
                .build();
    }
}
