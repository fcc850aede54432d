package io.headgate.worker;

import io.grpc.StatusRuntimeException;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.start.HeadgateAttributes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.client.WorkflowClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * {@code headgate_rollouts_waiting}: how many rollouts of the namespace wait for a person now, as Temporal's search says; not a
 * number where there is no search.
 */
final class WaitingRollouts {
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
