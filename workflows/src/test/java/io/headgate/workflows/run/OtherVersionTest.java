package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanWorkflow;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.start.Starts;
import io.temporal.client.WorkflowFailedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A worker that is older than the command says so, and does nothing. */
class OtherVersionTest {
    @RegisterExtension
    final RolloutHarness harness = new RolloutHarness();

    @Test
    void aRolloutOfANewerCommandIsRefused() {
        harness.world().plan(RolloutHarness.PLAN, new FakePlan().step("z/start"));
        RolloutRequest like = RolloutHarness.request("20261121-3f2a9c1-1", RolloutHarness.options());
        RolloutRequest newer = new RolloutRequest(
                RolloutRequest.VERSION + 1,
                like.environment(),
                like.rollout(),
                like.planDigest(),
                like.kind(),
                like.commit(),
                like.products(),
                like.options(),
                like.requestedBy(),
                like.carried());

        RolloutReport report = harness.report(harness.start(newer));

        assertThat(report.end()).isEqualTo(RolloutEnd.REFUSED);
        assertThat(report.reason()).contains("version 2 of rollouts, this worker only 1");
        assertThat(harness.steps().log()).isEmpty();
    }

    @Test
    void aPlanOfANewerCommandIsRefused() {
        PlanRequest newer = new PlanRequest(
                PlanRequest.VERSION + 1,
                "dev",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("r1"),
                "ann");
        PlanWorkflow workflow = harness.client()
                .newWorkflowStub(PlanWorkflow.class, new Starts("headgate", Starts.CLUSTER).plan(newer, "p1"));

        WorkflowFailedException problem =
                catchThrowableOfType(WorkflowFailedException.class, () -> workflow.plan(newer));

        assertThat(problem)
                .hasRootCauseMessage(
                        "message='the command speaks version 2 of plans, this worker only 1', type='PERMANENT', nonRetryable=true");
    }
}
