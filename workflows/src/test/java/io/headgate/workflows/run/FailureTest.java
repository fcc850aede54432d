package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepDecision;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A failed step blocks what needs it and nothing else; then the policy decides. */
class FailureTest {
    @RegisterExtension
    final RolloutHarness harness = new RolloutHarness();

    private RolloutWorkflow failing(FailureKind kind) {
        harness.steps().fail("z/start", kind, "column x is unknown", 1);
        return harness.start(new FakePlan().table("z").table("y"));
    }

    @Test
    void aFailedBranchWaitsWhileOthersFinish() {
        RolloutWorkflow rollout = failing(FailureKind.PERMANENT);

        RolloutStatus status = harness.await(rollout, RolloutPhase.AWAITING_DECISION);

        assertThat(status.steps()).isEqualTo(Map.of(StepState.DONE, 4, StepState.FAILED, 1, StepState.BLOCKED, 1));
        assertThat(status.failed()).extracting(StepRow::says).containsExactly("column x is unknown; look at z/start");
        assertThat(status.notice()).startsWith("z/start failed: column x is unknown");
        assertThat(status.choices()).containsExactly("pause", "retry", "skip", "rollback", "abort");
        assertThat(harness.steps().log()).contains("end y/verify");
        rollout.abort(harness.decision("enough"));
        harness.report(rollout);
    }

    @Test
    void aRetryIsANewEffectAfterAnotherLook() {
        RolloutWorkflow rollout = failing(FailureKind.PERMANENT);
        harness.await(rollout, RolloutPhase.AWAITING_DECISION);

        rollout.retry(StepDecision.of(harness.decision("fixed"), "z/start"));

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(harness.steps().effects()).containsEntry("z/start#2", 1).doesNotContainKey("z/start#1");
        assertThat(harness.world().staleOrders()).containsExactly("000000", "100111");
    }

    @Test
    void aRetryMayBringOtherSql() {
        RolloutWorkflow rollout = failing(FailureKind.PERMANENT);
        harness.await(rollout, RolloutPhase.AWAITING_DECISION);

        rollout.retry(new StepDecision(harness.decision("fixed"), "z/start", false, Optional.of("sha256:sql")));

        harness.report(rollout);
        assertThat(harness.steps().orders())
                .filteredOn(order -> order.step().equals("z/start"))
                .extracting(order -> order.sql().orElse(""))
                .containsExactly("", "sha256:sql");
    }

    @Test
    void aRetryOfAFailedVerificationStartsTheStatementAgain() {
        harness.steps().fail("z/verify", FailureKind.PERMANENT, "column x is unknown", 1);
        RolloutWorkflow rollout = harness.start(
                new FakePlan().table("z").step("z/await", "z/start").step("y/start", "z/verify"));
        harness.await(rollout, RolloutPhase.AWAITING_DECISION);

        String says = rollout.retry(
                        new StepDecision(harness.decision("fixed"), "z/verify", false, Optional.of("sha256:sql")))
                .says();

        assertThat(says).isEqualTo("z/start begins again, effect 2, then z/verify");
        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(harness.steps().effects())
                .containsEntry("z/start#1", 1)
                .containsEntry("z/start#2", 1)
                .containsEntry("z/verify#2", 1)
                .containsEntry("z/await#1", 1)
                .containsEntry("y/start#1", 1);
        assertThat(harness.steps().orders())
                .filteredOn(order -> order.step().equals("z/start") && order.epoch() == 2)
                .extracting(order -> order.sql().orElse(""))
                .containsExactly("sha256:sql");
    }

    @Test
    void whatPassesByItselfIsTriedAgainAsTheSameEffect() {
        harness.steps()
                .fail("z/start", FailureKind.TRANSIENT, "503", 2)
                .fail("y/start", FailureKind.WAITING, "pool", 2);
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z").table("y"));

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(harness.steps().effects()).containsEntry("z/start#1", 1).containsEntry("y/start#1", 1);
        assertThat(rollout.steps(0).steps())
                .filteredOn(row -> row.id().equals("z/start"))
                .extracting(StepRow::attempts)
                .containsExactly(3);
    }

    @Test
    void waitingHasADeadline() {
        harness.steps().fail("z/start", FailureKind.WAITING, "pool exhausted", 1_000);
        RolloutWorkflow rollout = harness.start(
                new FakePlan().table("z"), RolloutHarness.options().withOnFailure(OnFailure.ABORT));

        RolloutReport report = harness.report(rollout);

        assertThat(report.end()).isEqualTo(RolloutEnd.ABORTED);
        assertThat(report.reason()).contains("z/start failed", "pool exhausted");
    }

    @Test
    void aConflictIsNotTriedAgain() {
        harness.steps().fail("z/start", FailureKind.CONFLICT, "name taken", 1);
        RolloutWorkflow rollout = harness.start(
                new FakePlan().table("z"), RolloutHarness.options().withOnFailure(OnFailure.ABORT));

        RolloutReport report = harness.report(rollout);

        assertThat(report.end()).isEqualTo(RolloutEnd.ABORTED);
        assertThat(report.failed()).extracting(StepRow::id).containsExactly("z/start");
        assertThat(report.next())
                .containsExactly(
                        "headgate deploy -e dev   # plans what is left to do",
                        "headgate rollback 20261121-3f2a9c1-1 -e dev   # plans the way back, and shows it first");
    }

    @Test
    void withoutADecisionItAbortsAtTheDeadline() {
        RolloutWorkflow rollout = failing(FailureKind.PERMANENT);

        RolloutReport report = harness.report(rollout);

        assertThat(report.end()).isEqualTo(RolloutEnd.ABORTED);
        assertThat(report.reason()).startsWith("nobody decided within 24 h; z/start failed");
        assertThat(harness.world().rows()).extracting(StepRow::id).containsExactly("z/verify");
    }

    @Test
    void aSkippedStepTakesAllThatNeedsItAlong() {
        RolloutWorkflow rollout = failing(FailureKind.PERMANENT);
        harness.await(rollout, RolloutPhase.AWAITING_DECISION);

        assertThat(rollout.skip(StepDecision.of(harness.decision("later"), "z/start"))
                        .says())
                .isEqualTo("z/start is left out, and 1 step that needs it");

        RolloutReport report = harness.report(rollout);
        assertThat(report.end()).isEqualTo(RolloutEnd.SUCCEEDED_WITH_SKIPS);
        assertThat(report.steps()).isEqualTo(Map.of(StepState.DONE, 4, StepState.SKIPPED, 2));
        assertThat(harness.world().rows())
                .extracting(StepRow::state)
                .containsOnly(StepState.SKIPPED)
                .hasSize(2);
    }

    @Test
    void aBugInWorkflowCodeSuspendsTheRollout() {
        harness.expectSuspension();
        harness.world().plan(RolloutHarness.PLAN, new FakePlan().step("z/start").brokenEdge());
        RolloutWorkflow rollout = harness.start(RolloutHarness.request("20261121-3f2a9c1-1", RolloutHarness.options()));

        harness.awaitSuspension(rollout);

        harness.awaitStatus(rollout, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    }
}
