package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may not begin ends with a report and without an effect. */
class RefusalTest {
    @RegisterExtension
    final RolloutHarness harness = new RolloutHarness();

    @Test
    void aPlanThatTheWorldHasLeftBehindIsRefused() {
        harness.world().move("table z was dropped");

        RolloutReport report = harness.report(harness.start(new FakePlan().table("z")));

        assertThat(report.end()).isEqualTo(RolloutEnd.REFUSED);
        assertThat(report.reason()).endsWith("table z was dropped");
        assertThat(report.next()).containsExactly("headgate deploy -e dev   # plans on what is there now");
        assertThat(harness.steps().log()).isEmpty();
        assertThat(harness.world().leases()).isEmpty();
    }

    @Test
    void theSecondOfTwoRolloutsIsRefusedAndNamesTheFirst() {
        harness.world().leaseIsHeldBy("rollout/dev/20261121-0000000-1");

        RolloutReport report = harness.report(harness.start(new FakePlan().table("z")));

        assertThat(report.end()).isEqualTo(RolloutEnd.REFUSED);
        assertThat(report.reason()).isEqualTo("rollout/dev/20261121-0000000-1 holds z");
        assertThat(harness.steps().log()).isEmpty();
    }

    @Test
    void anUnknownPlanIsRefused() {
        RolloutReport report =
                harness.report(harness.start(RolloutHarness.request("20261121-3f2a9c1-1", RolloutHarness.options())));

        assertThat(report.end()).isEqualTo(RolloutEnd.REFUSED);
        assertThat(report.reason()).isEqualTo("no plan sha256:plan in the ledger; plan again");
    }

    @Test
    void aWorldThatMovedDuringAPauseIsLookedAtAgainBeforeItGoesOn() {
        harness.steps().hold("z/create");
        RolloutWorkflow rollout = harness.start(new FakePlan().table("z"));
        harness.await("begin z/create");
        rollout.pause(harness.decision("lunch"));
        harness.steps().release("z/create");
        harness.world().move("statement dev-dml-z was deleted");

        rollout.resume(harness.decision("back"));

        assertThat(harness.await(rollout, status -> status.notice().contains("deleted"))
                        .phase())
                .isIn(RolloutPhase.PAUSED, RolloutPhase.CHECKING);
        assertThat(harness.steps().log()).doesNotContain("begin z/start");
        rollout.resume(harness.decision("again"));
        assertThat(harness.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
    }

    @Test
    void whatTheLedgerRefusesAtTheEndIsToldAndTheLeaseIsGivenBack() {
        harness.world().ledgerRefusesEnds();

        RolloutReport report = harness.report(harness.start(new FakePlan().table("z")));

        assertThat(report.end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(report.next()).anyMatch(line -> line.contains("the ledger refused how it ended"));
        assertThat(harness.world().leases()).isEmpty();
    }
}
