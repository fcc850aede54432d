package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the phase of a statement, its SQL unchanged, leads to. */
class PhasesTest {
    private static final String P = "dev-usw2-p2-dml-p";

    @Test
    void aStoppedStatementIsResumed() {
        Plan plan = deployP(Statements::stopped);
        assertThat(actions(plan)).isEqualTo("p:RESUME");
        assertThat(plan.steps()).extracting(Step::id).containsExactly("p/resume", "p/verify");
    }

    @Test
    void aFailedStatementIsResumedWhereThePlatformCan() {
        assertThat(actions(deployP(s -> Statements.phase(s, Phase.FAILED)))).isEqualTo("p:RESUME");
    }

    @Test
    void aFailedStatementGoesOnFromItsCheckpointWhereThePlatformCannotResume() {
        World world = Worlds.capabilities(all(p2()), Capabilities.FLINK);
        World failed =
                Worlds.statement(world, P, s -> Statements.checkpoint(Statements.phase(s, Phase.FAILED), "chk-7"));
        assertThat(actions(PlanFixture.plan(p2(), failed, deploy("p")))).isEqualTo("p:RESTORE_STATE");
    }

    @Test
    void aFailedStatementWithoutCheckpointIsTakenAsChangedWhereThePlatformCannotResume() {
        World world = Worlds.capabilities(all(p2()), Capabilities.FLINK);
        World failed = Worlds.statement(world, P, s -> Statements.phase(s, Phase.FAILED));
        assertThat(actions(PlanFixture.plan(p2(), failed, deploy("p")))).isEqualTo("p:RECREATE");
        assertThat(actions(PlanFixture.plan(p2(), failed, deploy("p").inPlace())))
                .isEqualTo("p:REPLAY");
    }

    @Test
    void aDegradedStatementIsStoppedAndResumed() {
        Plan plan = deployP(s -> Statements.phase(s, Phase.DEGRADED));
        assertThat(actions(plan)).isEqualTo("p:RESUME");
        assertThat(plan.steps()).extracting(Step::id).containsExactly("p/stop", "p/resume", "p/verify");
    }

    @Test
    void aPendingStatementWithoutComplaintIsHealthy() {
        assertThat(deployP(s -> Statements.phase(s, Phase.PENDING)).empty()).isTrue();
    }

    @Test
    void aPendingStatementWithAComplaintIsBroughtUp() {
        assertThat(actions(deployP(s -> Statements.problem(s, Phase.PENDING, "no room in the pool"))))
                .isEqualTo("p:RESUME");
    }

    @Test
    void anUnknownPhaseBlocks() {
        Plan plan = deployP(s -> Statements.phase(s, Phase.UNKNOWN));
        assertThat(plan.empty()).isTrue();
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.UNSUPPORTED);
    }

    @Test
    void anUnboundedStatementThatCompletedIsReplayed() {
        assertThat(actions(deployP(s -> Statements.phase(s, Phase.COMPLETED)))).isEqualTo("p:REPLAY");
    }

    @Test
    void aStatementThatIsBeingDeletedCountsAsGone() {
        Plan plan = deployP(s -> Statements.phase(s, Phase.DELETING));
        assertThat(actions(plan)).isEqualTo("p:REPLAY");
        assertThat(plan.tables().get(0).statements().get(0).replacement()).contains("dev-usw2-p2-dml-p-2");
    }

    @Test
    void aStoppedAncestorIsResumedAndNeverMadeAgain() {
        World world = Worlds.statement(all(p2()), "dev-usw2-p2-dml-z", Statements::stopped);
        assertThat(actions(PlanFixture.plan(p2(), world, deploy("p")))).isEqualTo("z:RESUME");
    }

    private static Plan deployP(UnaryOperator<WorldStatement> change) {
        return PlanFixture.plan(p2(), Worlds.statement(all(p2()), P, change), deploy("p"));
    }
}
