package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static io.headgate.pipelines.request.RequestBuilder.undeploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.world.ConsumerGroup;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table is never dropped, nor made again, under somebody who reads it and is not part of the plan. */
class ReadersTest {
    @Test
    void aForeignStatementBlocksTheRecreateWithItsName() {
        World world = Worlds.and(
                all(p2()), Statements.foreign("somebodys-report", Phase.RUNNING, List.of("report"), List.of("f")));
        Plan plan = PlanFixture.plan(p2(), world, deploy("f").force());
        assertThat(codes(plan)).containsExactly(BlockerCode.LIVE_READER_OUTSIDE_PLAN);
        assertThat(plan.blockers().get(0).message()).contains("somebodys-report reads f");
    }

    @Test
    void aStoppedOrFailedForeignReaderCountsToo() {
        for (Phase phase : List.of(Phase.STOPPED, Phase.FAILED)) {
            World world = Worlds.and(all(p2()), Statements.foreign("other", phase, List.of("report"), List.of("f")));
            assertThat(codes(PlanFixture.plan(p2(), world, undeploy("f"))))
                    .containsExactly(BlockerCode.LIVE_READER_OUTSIDE_PLAN);
        }
    }

    @Test
    void aCompletedForeignReaderDoesNotCount() {
        World world =
                Worlds.and(all(p2()), Statements.foreign("other", Phase.COMPLETED, List.of("report"), List.of("f")));
        assertThat(codes(PlanFixture.plan(p2(), world, undeploy("f")))).isEmpty();
    }

    @Test
    void aStoppedProjectReaderBlocksTheDrop() {
        World world = Worlds.statement(all(p2()), "dev-usw2-p2-dml-e", Statements::stopped);
        assertThat(codes(PlanFixture.plan(p2(), world, undeploy("c"))))
                .containsExactly(BlockerCode.LIVE_READER_OUTSIDE_PLAN);
    }

    @Test
    void anActiveConsumerGroupOfOthersBlocksTheDrop() {
        World world = Worlds.groups(all(p2()), new ConsumerGroup("dashboard", List.of("f"), true, false));
        Plan plan = PlanFixture.plan(p2(), world, undeploy("f"));
        assertThat(codes(plan)).containsExactly(BlockerCode.LIVE_READER_OUTSIDE_PLAN);
        assertThat(plan.blockers().get(0).message()).contains("consumer group dashboard");
    }

    @Test
    void anIdleGroupAndOneOfOursDoNot() {
        World world = Worlds.groups(
                all(p2()),
                new ConsumerGroup("idle", List.of("f"), false, false),
                new ConsumerGroup("ours", List.of("f"), true, true));
        assertThat(codes(PlanFixture.plan(p2(), world, undeploy("f")))).isEmpty();
    }

    @Test
    void aJobThatNobodyCanAttributeBlocksEveryDrop() {
        WorldStatement job = new WorldStatement(
                "a1b2",
                "a1b2",
                "",
                Map.of(),
                Phase.RUNNING,
                "RUNNING",
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
        World world = Worlds.and(all(p2()), job);
        assertThat(codes(PlanFixture.plan(p2(), world, undeploy("f")))).containsExactly(BlockerCode.UNATTRIBUTED_JOB);
        assertThat(codes(PlanFixture.plan(p2(), world, deploy("f").restart()))).isEmpty();
    }

    @Test
    void aReplayIsSeenByForeignReadersWhichIsAWarning() {
        World world =
                Worlds.and(all(p2()), Statements.foreign("other", Phase.RUNNING, List.of("report"), List.of("d")));
        Plan plan = PlanFixture.plan(p2(), world, deploy("z").force().mayStartDescendants());
        assertThat(plan.blockers()).isEmpty();
        assertThat(plan.warnings()).extracting(Warning::code).contains(WarningCode.REPLAY_SEEN_OUTSIDE);
    }

    @Test
    void everyReaderStopsBeforeTheTableIsDropped() {
        Plan plan = PlanFixture.plan(p2(), all(p2()), deploy("z").force().mayStartDescendants());
        Step drop = step(plan, "z/drop");
        assertThat(drop.after()).containsExactly("c/stop", "d/stop", "p/stop", "z/stop");
        assertThat(step(plan, "c/start").after()).contains("c/stop", "z/caught-up", "z/create");
    }

    @Test
    void anInactiveReaderIsNeverStopped() {
        PlanContext context = PlanFixture.context(Policies.DEFAULT);
        PlanContext inactive = new PlanContext(
                context.environment(),
                context.prefix(),
                context.region(),
                context.catalog(),
                context.database(),
                context.computePool(),
                List.of("p"),
                context.commonProducts(),
                context.policies(),
                context.project());
        Plan plan = PlanFixture.plan(
                p2(), all(p2()), deploy("z").force().mayStartDescendants().build(), inactive);
        assertThat(codes(plan)).containsExactly(BlockerCode.LIVE_READER_OUTSIDE_PLAN);
        assertThat(plan.skipped()).extracting(SkippedTable::table).containsExactly("p");
    }

    @Test
    void whatRunsOnATableThatIsGoneIsReplayedOnceTheTableIsBack() {
        World world = Worlds.withoutStatement(Worlds.withoutTable(all(p2()), "z"), "dev-usw2-p2-dml-z");
        Plan plan = PlanFixture.plan(p2(), world, deploy("z").mayStartDescendants());
        assertThat(GoldenRowsTest.actions(plan)).isEqualTo("z:CREATE c:REPLAY d:REPLAY p:REPLAY");
        assertThat(step(plan, "p/start").after()).contains("z/caught-up");
    }

    private static List<BlockerCode> codes(Plan plan) {
        return plan.blockers().stream().map(Blocker::code).toList();
    }

    static Step step(Plan plan, String id) {
        return plan.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + id + " in " + plan.steps()));
    }
}
