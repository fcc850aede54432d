package io.headgate.worker;

import io.grpc.StatusRuntimeException;
import io.headgate.activities.schedule.WaitingPeople;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.start.HeadgateAttributes;
import io.headgate.workflows.start.Starts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.client.WorkflowClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Which rollouts wait for a person now, as Temporal's search says; and {@code headgate_rollouts_waiting}, how many they are in the
 * namespace, not a number where there is no search.
 */
final class WaitingRollouts implements WaitingPeople {
    static final String METER = "headgate.rollouts.waiting";

    private static final List<RolloutPhase> WAITING =
            List.of(RolloutPhase.AWAITING_APPROVAL, RolloutPhase.AWAITING_DECISION, RolloutPhase.PAUSED);
    private static final String QUERY = "ExecutionStatus = 'Running' AND " + HeadgateAttributes.PHASE.getName()
            + " IN (" + WAITING.stream().map(phase -> "'" + phase.name() + "'").collect(Collectors.joining(", ")) + ")";

    private final WorkflowClient client;

    WaitingRollouts(WorkflowClient client) {
        this.client = client;
    }

    void register(MeterRegistry registry) {
        Gauge.builder(METER, this, WaitingRollouts::count)
                .description("rollouts that wait for somebody's decision")
                .strongReference(true)
                .register(registry);
    }

    @Override
    public List<String> rollouts(String environment) {
        String prefix = Starts.rolloutId(environment, "");
        String query = QUERY + " AND " + HeadgateAttributes.ENVIRONMENT.getName() + " = '"
                + environment.replace("'", "''") + "'";
        try {
            return client.listExecutions(query)
                    .map(found -> found.getExecution().getWorkflowId())
                    .filter(id -> id.startsWith(prefix))
                    .map(id -> id.substring(prefix.length()))
                    .sorted()
                    .toList();
        } catch (StatusRuntimeException e) {
            throw new HeadgateException(
                    FailureCode.CANNOT_CONNECT,
                    "Temporal does not say which rollouts wait: "
                            + e.getStatus().getCode(),
                    "look whether Temporal answers",
                    e);
        }
    }

    private double count() {
        try {
            return client.getWorkflowServiceStubs()
                    .blockingStub()
                    .withDeadlineAfter(1, TimeUnit.SECONDS)
                    .countWorkflowExecutions(CountWorkflowExecutionsRequest.newBuilder()
                            .setNamespace(client.getOptions().getNamespace())
                            .setQuery(QUERY)
                            .build())
                    .getCount();
        } catch (StatusRuntimeException e) {
            return Double.NaN;
        }
    }
}
