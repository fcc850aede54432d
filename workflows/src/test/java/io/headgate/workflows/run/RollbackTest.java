package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.rollout.Remaining;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepDecision;
import io.headgate.workflows.rollout.StepState;
import io.temporal.client.WorkflowStub;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was done is taken back, in the order of its own edges, whatever somebody does meanwhile. */
class RollbackTest {
    private static final RolloutOptions ROLL_BACK = RolloutHarness.options().withOnFailure(OnFailure.ROLLBACK);

    @RegisterExtension
    final RolloutHarness harness = new RolloutHarness();

    @Test
    void aFailureTakesBackWhatWasDone() {
        harness.steps().fail("z/verify", FailureKind.PERMANENT, "it restarts for ever", 1);

        RolloutReport report = harness.report(harness.start(new FakePlan().table("z"), ROLL_BACK));

        assertThat(report.end()).isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(report.reason()).startsWith("z/verify failed: it restarts for ever");
        assertThat(report.undoSteps()).isEqualTo(Map.of(StepState.COMPENSATED, 3));
        assertThat(harness.steps().log())
                .containsSubsequence("fail z/verify", "end z/undo:stop", "end z/undo:delete", "end z/undo:drop");
        assertThat(harness.world().undoOrders()).containsExactly("110");
    }

    @Test
    void onlyWhatWasDoneIsTakenBack() {
        harness.steps().hold("z/create");
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await("begin z/create");

        rollout.rollback(harness.decision("no"));
        harness.await(rollout, RolloutPhase.DRAINING);
        harness.steps().release("z/create");

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(harness.world().undoOrders()).containsExactly("100");
        assertThat(harness.steps().log()).contains("end z/undo:drop").doesNotContain("begin z/undo:stop");
    }

    @Test
    void aFailedEffectThatIsSeenAllTheSameIsTakenBackToo() {
        harness.steps().fail("z/start", FailureKind.PERMANENT, "answer lost", 1);
        harness.world().show("z/start", true);

        RolloutReport report = harness.report(harness.start(new FakePlan().table("z"), ROLL_BACK));

        assertThat(report.end()).isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(harness.world().undoOrders()).containsExactly("110");
    }

    @Test
    void aStartThatBeginsAgainIsTakenBackWhenItsFirstEffectIsSeen() {
        harness.steps().fail("z/verify", FailureKind.PERMANENT, "no", 1);
        harness.world().show("z/start", true);
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await(rollout, RolloutPhase.AWAITING_DECISION);
        rollout.pause(harness.decision("wait"));
        rollout.retry(StepDecision.of(harness.decision("again"), "z/verify"));

        rollout.rollback(harness.decision("no"));

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(harness.world().undoOrders()).containsExactly("110");
        assertThat(harness.steps().effects()).doesNotContainKey("z/start#2");
    }

    @Test
    void stepsThatOnlyWaitAreLetGoAtOnce() {
        harness.steps().hold("z/verify");
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await("begin z/verify");

        rollout.rollback(harness.decision("no"));

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(harness.steps().log()).doesNotContain("end z/verify");
    }

    @Test
    void cancellingDoesNotStopTheWayBack() {
        harness.steps().fail("z/verify", FailureKind.PERMANENT, "no", 1).hold("z/undo:stop");
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"), ROLL_BACK);
        harness.await("begin z/undo:stop");

        WorkflowStub.fromTyped(rollout).cancel();
        harness.steps().release("z/undo:stop");

        assertThat(harness.reportOfCancelled(rollout).end()).isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(harness.steps().log()).contains("end z/undo:drop");
    }

    @Test
    void aStuckCompensationIsToldAndTheRestGoesOn() {
        harness.steps()
                .fail("z/verify", FailureKind.PERMANENT, "no", 1)
                .fail("z/undo:stop", FailureKind.PERMANENT, "403", 3)
                .hold("z/verify");

        RolloutWorkflow rollout = harness.start(new FakePlan().table("y").table("z", "y"), ROLL_BACK);
        // The server in memory loses a workflow task that cancels an activity which has just ended.
        harness.await(rollout, status -> status.steps().getOrDefault(StepState.DONE, 0) == 5);
        harness.steps().release("z/verify");

        RolloutReport report = harness.report(rollout);

        assertThat(report.end()).isEqualTo(RolloutEnd.STUCK);
        assertThat(report.undoSteps())
                .isEqualTo(Map.of(StepState.COMPENSATED, 3, StepState.STUCK, 1, StepState.BLOCKED, 2));
        assertThat(report.remains())
                .containsExactly(
                        new Remaining(
                                "z/undo:stop",
                                "z",
                                "stop dev-dml-z",
                                "403; look at z/undo:stop",
                                "headgate rollback 20261121-3f2a9c1-1 -e dev"),
                        new Remaining(
                                "z/undo:delete",
                                "z",
                                "delete dev-dml-z",
                                "needs z/undo:stop",
                                "headgate rollback 20261121-3f2a9c1-1 -e dev"),
                        new Remaining(
                                "z/undo:drop",
                                "z",
                                "drop table z",
                                "needs z/undo:delete",
                                "headgate rollback 20261121-3f2a9c1-1 -e dev"));
        assertThat(harness.steps().log()).contains("end y/undo:drop");
        assertThat(harness.world().leases()).isEmpty();
    }

    @Test
    void aCompensationThatFailsOnceIsTriedAgainAsANewEffect() {
        harness.steps()
                .fail("z/verify", FailureKind.PERMANENT, "no", 1)
                .fail("z/undo:stop", FailureKind.PERMANENT, "500", 1);

        assertThat(harness.report(harness.start(new FakePlan().table("z"), ROLL_BACK))
                        .end())
                .isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(harness.steps().effects()).containsEntry("z/undo:stop#2", 1);
    }

    @Test
    void nothingDoneIsNothingToTakeBack() {
        harness.steps().fail("z/create", FailureKind.PERMANENT, "no", 1);

        RolloutReport report = harness.report(harness.start(new FakePlan().table("z"), ROLL_BACK));

        assertThat(report.end()).isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(report.undoSteps()).isEmpty();
    }
}
