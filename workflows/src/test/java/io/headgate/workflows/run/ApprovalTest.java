package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.Policies;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.Refusals;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.rollout.Refusal;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutWorkflow;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where approval is asked for, nothing happens before it, and no lease is held meanwhile. */
class ApprovalTest {
    private static final RolloutOptions OPTIONS = new RolloutOptions(
            Policies.OnFailure.PAUSE,
            Policies.OnFailure.ABORT,
            Duration.ofHours(24),
            true,
            Duration.ofHours(4),
            16,
            0,
            Duration.ofSeconds(5),
            RolloutHarness.options().tuning());

    @RegisterExtension
    final RolloutHarness harness = new RolloutHarness();

    private RolloutWorkflow waiting() {
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"), OPTIONS);
        harness.await(rollout, RolloutPhase.AWAITING_APPROVAL);
        return rollout;
    }

    @Test
    void anApprovedRolloutBegins() {
        harness.steps().hold("z/create");
        RolloutWorkflow rollout = waiting();
        assertThat(harness.world().leases()).isEmpty();
        assertThat(rollout.status().choices()).contains("approve", "reject");

        rollout.approve(harness.decision("go"));
        Refusals.refused(() -> rollout.approve(harness.decision("go")), Refusal.ALREADY_APPROVED);
        harness.steps().release("z/create");

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
    }

    @Test
    void aRejectedRolloutDoesNothing() {
        RolloutWorkflow rollout = waiting();

        rollout.reject(harness.decision("not today"));

        RolloutReport report = harness.report(rollout);
        assertThat(report.end()).isEqualTo(RolloutEnd.REJECTED);
        assertThat(report.reason()).isEqualTo("rejected by bob: not today");
        assertThat(harness.steps().log()).isEmpty();
    }

    @Test
    void approvalThatDoesNotComeIsARejection() {
        RolloutReport report = harness.report(waiting());

        assertThat(report.end()).isEqualTo(RolloutEnd.REJECTED);
        assertThat(report.reason()).isEqualTo("nobody approved it within 4 h");
    }

    @Test
    void aRolloutThatWaitsForApprovalMayBeAborted() {
        RolloutWorkflow rollout = waiting();

        rollout.abort(harness.decision("never mind"));

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.ABORTED);
    }
}
