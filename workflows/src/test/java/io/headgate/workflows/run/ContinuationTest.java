package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepDecision;
import io.headgate.workflows.rollout.StepState;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.client.WorkflowUpdateStage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A long rollout goes on as a new run, and nobody notices. */
class ContinuationTest {
    private static final RolloutOptions SHORT_RUNS = RolloutHarness.options()
            .withTuning(RolloutHarness.options().tuning().withHistoryEvents(120));

    @RegisterExtension
    final RolloutHarness harness = new RolloutHarness();

    @Test
    void everyStepHasOneEffectAcrossRuns() {
        RolloutReport report = harness.report(harness.start(FakePlan.tables(40), SHORT_RUNS));

        assertThat(report.end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(report.runs()).isGreaterThan(2);
        assertThat(report.steps()).isEqualTo(Map.of(StepState.DONE, 120));
        assertThat(harness.steps().effects()).hasSize(120);
        assertThat(harness.steps().effects())
                .allSatisfy((key, count) ->
                        assertThat(key.contains("/verify") || count == 1).isTrue());
        assertThat(harness.world().leases()).isEmpty();
        assertThat(harness.world().starts()).hasSize(1);
    }

    @Test
    void stepsThatOnlyWaitDoNotHoldUpTheNextRun() {
        FakePlan plan = FakePlan.tables(40);
        harness.steps().hold("t0/verify");
        RolloutWorkflow rollout = harness.start(plan, SHORT_RUNS);

        harness.await(rollout, status -> status.steps().getOrDefault(StepState.DONE, 0) == 119);
        harness.steps().release("t0/verify");

        RolloutReport report = harness.report(rollout);
        assertThat(report.end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(report.runs()).isGreaterThan(2);
    }

    @Test
    void decisionsAreRememberedAcrossRuns() {
        harness.steps().fail("t0/start", FailureKind.PERMANENT, "no", 1);
        RolloutWorkflow rollout = harness.start(FakePlan.tables(40), SHORT_RUNS);
        harness.await(rollout, status -> !status.failed().isEmpty());
        Decision decision = harness.decision("fixed");
        harness.steps().hold("t0/verify");

        Answer first = rollout.retry(StepDecision.of(decision, "t0/start"));
        harness.await(rollout, status -> status.steps().getOrDefault(StepState.DONE, 0) == 119);
        Answer second = rollout.retry(StepDecision.of(decision, "t0/start"));
        harness.steps().release("t0/verify");

        assertThat(second).isEqualTo(first);
        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(harness.steps().effects()).containsEntry("t0/start#2", 1);
    }

    @Test
    void aDecisionThatFindsTheNextRunWithoutItsStepsWaitsForThem() {
        harness.steps().fail("t0/start", FailureKind.PERMANENT, "no", 1);
        RolloutWorkflow rollout = harness.start(FakePlan.tables(40), SHORT_RUNS);
        harness.await(rollout, status -> !status.failed().isEmpty());
        harness.world().reloads().shut();
        harness.world().reloads().awaitSomebody();

        WorkflowUpdateHandle<Answer> retry = WorkflowStub.fromTyped(rollout)
                .startUpdate(
                        "retry",
                        WorkflowUpdateStage.ACCEPTED,
                        Answer.class,
                        StepDecision.of(harness.decision("fixed"), "t0/start"));
        harness.world().reloads().open();

        assertThat(retry.getResult().says()).contains("t0/start begins again");
        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
    }

    @Test
    void theWayBackGoesOnAcrossRunsToo() {
        // More than once: the attempt that a run leaves alone when it goes on as the next one fails unheard.
        harness.steps().fail("t39/verify", FailureKind.PERMANENT, "no", 10).hold("t39/verify");
        RolloutWorkflow rollout = harness.start(FakePlan.tables(40), SHORT_RUNS.withOnFailure(OnFailure.ROLLBACK));
        harness.await(rollout, status -> status.steps().getOrDefault(StepState.DONE, 0) == 119);
        harness.steps().release("t39/verify");

        RolloutReport report = harness.report(rollout);

        assertThat(report.end()).isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(report.undoSteps()).isEqualTo(Map.of(StepState.COMPENSATED, 120));
        assertThat(harness.steps().effects())
                .allSatisfy((key, count) ->
                        assertThat(key.contains("/verify") || count == 1).isTrue());
    }
}
