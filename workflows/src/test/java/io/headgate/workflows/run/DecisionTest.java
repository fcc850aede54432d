package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.activity.AuditEntry;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.Refusals;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.Refusal;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepDecision;
import io.headgate.workflows.rollout.StepState;
import io.temporal.client.WorkflowStub;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People steer a rollout; what makes no sense is refused at once, what is sent twice counts once. */
class DecisionTest {
    @RegisterExtension
    final RolloutHarness harness = new RolloutHarness();

    @Test
    void aPausedRolloutBeginsNothingMore() {
        harness.steps().hold("z/create");
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await("begin z/create");

        rollout.pause(harness.decision("lunch"));
        harness.steps().release("z/create");
        harness.await(rollout, status -> status.steps().getOrDefault(StepState.DONE, 0) == 1);

        assertThat(rollout.status().phase()).isEqualTo(RolloutPhase.PAUSED);
        assertThat(rollout.status().notice()).isEqualTo("paused by bob: lunch");
        assertThat(harness.steps().log()).doesNotContain("begin z/start");
        Refusals.refused(() -> rollout.pause(harness.decision("again")), Refusal.ALREADY_PAUSED);
        rollout.resume(harness.decision("back"));
        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
    }

    /** Its effect may be there already, which would look like somebody else's. */
    @Test
    void theLookAfterAPauseLeavesOutWhatIsUnderWay() {
        harness.steps().hold("z/create");
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await("begin z/create");

        rollout.pause(harness.decision("lunch"));
        rollout.resume(harness.decision("back"));
        harness.await(rollout, status -> harness.world().staleOrders().size() == 2);
        harness.steps().release("z/create");

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(harness.world().staleOrders()).containsExactly("000", "100");
    }

    @Test
    void anAbortLetsRunningStepsEnd() {
        harness.steps().hold("z/create");
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await("begin z/create");

        rollout.abort(harness.decision("no"));
        Refusals.refused(() -> rollout.rollback(harness.decision("late")), Refusal.TOO_LATE);
        harness.steps().release("z/create");

        RolloutReport report = harness.report(rollout);
        assertThat(report.end()).isEqualTo(RolloutEnd.ABORTED);
        assertThat(report.reason()).isEqualTo("aborted by bob: no");
        assertThat(report.steps()).isEqualTo(Map.of(StepState.DONE, 1, StepState.WAITING, 2));
        assertThat(harness.world().leases()).isEmpty();
    }

    @Test
    void cancellingMeansAborting() {
        harness.steps().hold("z/verify");
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await("begin z/verify");

        WorkflowStub.fromTyped(rollout).cancel();

        RolloutReport report = harness.reportOfCancelled(rollout);
        assertThat(report.end()).isEqualTo(RolloutEnd.ABORTED);
        assertThat(report.reason()).isEqualTo("the workflow was cancelled");
        assertThat(harness.world().ends()).hasSize(1);
        assertThat(harness.world().leases()).isEmpty();
    }

    @Test
    void theSameDecisionTwiceIsOne() {
        harness.steps().hold("z/create");
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await("begin z/create");
        Decision pause = harness.decision("lunch");

        Answer first = rollout.pause(pause);
        Answer second = rollout.pause(pause);

        assertThat(second).isEqualTo(first);
        rollout.resume(harness.decision("back"));
        harness.steps().release("z/create");
        harness.report(rollout);
        assertThat(harness.world().audit()).extracting(AuditEntry::what).containsExactly("pause", "resume");
    }

    @Test
    void everyDecisionIsAudited() {
        harness.steps().fail("z/start", FailureKind.PERMANENT, "no", 1);
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await(rollout, RolloutPhase.AWAITING_DECISION);

        rollout.retry(StepDecision.of(harness.decision("fixed"), "z/start"));

        harness.report(rollout);
        assertThat(harness.world().audit()).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("retry");
            assertThat(entry.step()).contains("z/start");
            assertThat(entry.who()).isEqualTo("bob");
            assertThat(entry.why()).isEqualTo("fixed");
            assertThat(entry.says()).isEqualTo("z/start begins again, effect 2");
        });
    }

    @Test
    void stepsThatHaveNotFailedAreNotRetried() {
        harness.steps().hold("z/create");
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await("begin z/create");

        Refusals.refused(
                () -> rollout.retry(StepDecision.of(harness.decision(""), "z/create")), Refusal.STEP_NOT_FAILED);
        Refusals.refused(() -> rollout.skip(StepDecision.of(harness.decision(""), "q/create")), Refusal.STEP_UNKNOWN);
        Refusals.refused(() -> rollout.resume(harness.decision("")), Refusal.NOT_PAUSED);
        Refusals.refused(() -> rollout.approve(harness.decision("")), Refusal.NO_APPROVAL_WANTED);

        harness.steps().release("z/create");
        harness.report(rollout);
    }

    @Test
    void aStopThatOthersNeedIsSkippedOnlyWhenDoneByHand() {
        harness.steps().fail("z/stop", FailureKind.PERMANENT, "no positions", 1);
        RolloutWorkflow rollout = harness.start(new FakePlan().step("z/stop").step("z/drop", "z/stop"));
        harness.await(rollout, RolloutPhase.AWAITING_DECISION);

        Refusals.refused(() -> rollout.skip(StepDecision.of(harness.decision(""), "z/stop")), Refusal.STEP_NEEDED);
        Refusals.refused(
                () -> rollout.skip(StepDecision.doneByHand(harness.decision("did it"), "z/stop")), Refusal.NOT_SEEN);
        harness.world().show("z/stop", true);
        Answer answer = rollout.skip(StepDecision.doneByHand(harness.decision("did it now"), "z/stop"));

        assertThat(answer.says()).isEqualTo("z/stop counts as done: it is there");
        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(harness.steps().log()).contains("end z/drop");
    }
}
