package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static io.headgate.pipelines.request.RequestBuilder.undeploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Several statements write one table: which serves it, which are left over, which are rivals. */
class GenerationsTest {
    private static final String Y = "dev-usw2-p2-dml-y";

    @Test
    void aSupersededStatementIsListedAndNeitherResumedNorARival() {
        Plan plan = PlanFixture.plan(p2(), withLeftover(p2()), deploy("y"));
        assertThat(plan.empty()).isTrue();
        assertThat(plan.blockers()).isEmpty();
        assertThat(plan.leftovers()).containsExactly(new Leftover("y", Y, Phase.STOPPED, false));
    }

    @Test
    void theLastStepsOfTheNextRolloutDeleteIt() {
        Plan plan = PlanFixture.plan(p2(), withLeftover(p2()), deploy("y").restart());
        Step last = plan.steps().get(plan.steps().size() - 1);
        assertThat(last.kind()).isEqualTo(StepKind.DELETE_STATEMENT);
        assertThat(last.name()).contains(Y);
        assertThat(last.after()).containsExactly("y/verify");
        assertThat(plan.leftovers()).containsExactly(new Leftover("y", Y, Phase.STOPPED, true));
    }

    @Test
    void theNextGenerationGetsTheNextName() {
        Plan plan =
                PlanFixture.plan(p2(), withLeftover(p2()), deploy("y").force().mayStartDescendants());
        assertThat(plan.tables().get(0).statements().get(0).old()).contains(Y + "-2");
        assertThat(plan.tables().get(0).statements().get(0).replacement()).contains(Y + "-3");
    }

    @Test
    void withoutALedgerTheOnlyOneThatIsNotTerminalServes() {
        World world = withLeftover(p2());
        for (String name : List.of(Y, Y + "-2")) {
            world = Worlds.statement(world, name, s -> Statements.owned(s, Optional.empty()));
        }
        assertThat(PlanFixture.plan(p2(), world, deploy("y")).empty()).isTrue();
    }

    @Test
    void aRunningStatementOfOthersThatWritesTheTableIsARival() {
        World world = Worlds.and(all(p2()), Statements.foreign("other", Phase.RUNNING, List.of("y"), List.of("raw_y")));
        Plan plan = PlanFixture.plan(p2(), world, deploy("y"));
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.TWO_WRITERS);
        assertThat(plan.blockers().get(0).message()).contains("other");
    }

    @Test
    void aRivalOfATableOutsideOfThePlanDoesNotBlock() {
        World world = Worlds.and(all(p2()), Statements.foreign("other", Phase.RUNNING, List.of("b"), List.of("raw_y")));
        assertThat(PlanFixture.plan(p2(), world, deploy("y").restart()).blockers())
                .isEmpty();
    }

    @Test
    void aStatementMadeByHandIsRecognisedByWhatItWrites() {
        World world = Worlds.statement(
                all(p2()), Y, s -> Statements.owned(Statements.named(s, "workspace-17"), Optional.empty()));
        assertThat(PlanFixture.plan(p2(), world, deploy("y")).empty()).isTrue();
        Plan forced = PlanFixture.plan(p2(), world, deploy("y").force().mayStartDescendants());
        assertThat(ReadersTest.step(forced, "y/stop").name()).contains("workspace-17");
        assertThat(ReadersTest.step(forced, "y/start").name()).contains(Y);
    }

    @Test
    void aNameThatAnotherStatementHoldsIsACollision() {
        World world = Worlds.and(
                PlanFixture.running(p2(), "src_y"),
                Statements.foreign(Y, Phase.RUNNING, List.of("elsewhere"), List.of("raw_y")));
        assertThat(PlanFixture.plan(p2(), world, deploy("y")).blockers())
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.NAME_COLLISION);
    }

    @Test
    void undeployTakesLeftoversAlong() {
        Plan plan = PlanFixture.plan(p2(), leftoverOf(p2(), "f"), undeploy("f"));
        assertThat(actions(plan)).isEqualTo("f:DROP");
        assertThat(plan.steps())
                .filteredOn(step -> step.kind() == StepKind.DELETE_STATEMENT)
                .extracting(step -> step.name().orElse(""))
                .containsExactlyInAnyOrder("dev-usw2-p2-dml-f", "dev-usw2-p2-dml-f-2");
    }

    /** y is served by its second generation; the first is STOPPED. */
    private static World withLeftover(Snapshot snapshot) {
        return leftoverOf(snapshot, "y");
    }

    private static World leftoverOf(Snapshot snapshot, String table) {
        World world = all(snapshot);
        String name = "dev-usw2-p2-dml-" + table;
        WorldStatement first = world.statements().stream()
                .filter(statement -> statement.name().equals(name))
                .findFirst()
                .orElseThrow();
        WorldStatement second = Statements.owned(
                Statements.named(first, name + "-2"),
                Optional.of(new Ownership(table, 2, Optional.empty(), true, Set.of(), Optional.empty())));
        Ownership superseded = new Ownership(table, 1, Optional.empty(), false, Set.of(), Optional.empty());
        return Worlds.and(
                Worlds.statement(world, name, s -> Statements.owned(Statements.stopped(s), Optional.of(superseded))),
                second);
    }
}
