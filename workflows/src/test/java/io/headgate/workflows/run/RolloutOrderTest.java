package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.engine.Lane;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every step runs once, after what it needs, beside what it does not. */
class RolloutOrderTest {
    @RegisterExtension
    final RolloutHarness harness = new RolloutHarness();

    @Test
    void stepsRunInTheOrderOfTheirEdges() {
        RolloutWorkflow rollout = harness.start(new FakePlan()
                .step("z/stop")
                .step("z/drop", "z/stop")
                .step("z/create", "z/drop")
                .step("z/start", "z/create")
                .step("z/verify", "z/start"));

        RolloutReport report = harness.report(rollout);

        assertThat(report.end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(report.steps()).isEqualTo(Map.of(StepState.DONE, 5));
        assertThat(harness.steps().log())
                .containsExactly(
                        "begin z/stop",
                        "end z/stop",
                        "begin z/drop",
                        "end z/drop",
                        "begin z/create",
                        "end z/create",
                        "begin z/start",
                        "end z/start",
                        "begin z/verify",
                        "end z/verify");
        assertThat(harness.steps().effects().values()).containsOnly(1);
    }

    @Test
    void theLedgerHearsOfStartAndEndAndTheLeaseIsGivenBack() {
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));

        RolloutReport report = harness.report(rollout);

        assertThat(harness.world().starts()).hasSize(1);
        assertThat(harness.world().ends()).containsExactly(report);
        assertThat(harness.world().leases()).isEmpty();
        assertThat(harness.steps().orders()).allMatch(order -> order.fence() == 7);
    }

    @Test
    void branchesRunSideBySide() {
        harness.steps().hold("x/start").hold("y/start");
        RolloutWorkflow rollout =
                harness.start(new FakePlan().step("x/start").step("y/start").step("z/start", "x/start", "y/start"));

        harness.await("begin x/start");
        harness.await("begin y/start");
        harness.steps().release("x/start");
        harness.steps().release("y/start");

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(harness.steps().log()).endsWith("begin z/start", "end z/start");
    }

    @Test
    void noMoreStartsRunAtOnceThanAllowed() {
        harness.steps().latency(30);
        FakePlan plan = new FakePlan();
        for (int table = 0; table < 12; table++) {
            plan.step("t" + table + "/start").step("t" + table + "/verify", "t" + table + "/start");
        }

        RolloutWorkflow rollout = harness.start(plan, RolloutHarness.options().withMaxParallel(3));

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(harness.steps().most(Lane.STARTS)).isEqualTo(3);
    }

    @Test
    void stopsGoOnWhileEverySlotIsTaken() {
        harness.steps().hold("a/start");
        RolloutWorkflow rollout = harness.start(
                new FakePlan().step("a/start").step("b/stop").step("b/delete", "b/stop"),
                RolloutHarness.options().withMaxParallel(1));

        harness.await("begin a/start");
        harness.await("end b/delete");
        harness.steps().release("a/start");

        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
    }

    @Test
    void anEmptyPlanSucceeds() {
        assertThat(harness.report(harness.start(new FakePlan())).end()).isEqualTo(RolloutEnd.SUCCEEDED);
    }

    @Test
    void stepsAreSeenPageByPage() {
        RolloutWorkflow rollout = harness.start(FakePlan.tables(70));
        harness.report(rollout);

        assertThat(rollout.steps(0).steps()).hasSize(200).allMatch(row -> row.state() == StepState.DONE);
        assertThat(rollout.steps(1).steps()).hasSize(10);
        assertThat(rollout.steps(1).pages()).isEqualTo(2);
        assertThat(rollout.steps(2).steps()).isEqualTo(List.of());
        assertThat(rollout.steps(0).total()).isEqualTo(210);
    }
}
