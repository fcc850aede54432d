package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.request.StartFrom;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.TableDefaults;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.World;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Positions are good for one topic only; a topic that was made again makes them worthless. */
class PositionsTest {
    @Test
    void aRunningReaderOfARecreatedTopicReplays() {
        World world = Worlds.topic(all(p2()), "z", "another");
        Plan plan = PlanFixture.plan(p2(), world, deploy("p"));
        assertThat(actions(plan)).isEqualTo("p:REPLAY");
        assertThat(plan.tables().get(0).reason()).contains("the topic of z was made again");
    }

    @Test
    void aStoppedReaderOfARecreatedTopicIsNotResumed() {
        World world =
                Worlds.statement(Worlds.topic(all(p2()), "z", "another"), "dev-usw2-p2-dml-p", Statements::stopped);
        assertThat(actions(PlanFixture.plan(p2(), world, deploy("p")))).isEqualTo("p:REPLAY");
    }

    @Test
    void aStoppedStatementOfWhichNobodyKnowsTheTopicsIsNotResumed() {
        World world = Worlds.statement(
                all(p2()), "dev-usw2-p2-dml-p", s -> Statements.withoutPositions(Statements.stopped(s)));
        assertThat(actions(PlanFixture.plan(p2(), world, deploy("p")))).isEqualTo("p:REPLAY");
    }

    @Test
    void anAppendTableWithoutStatementIsMadeAgain() {
        World world = Worlds.withoutStatement(all(p2()), "dev-usw2-p2-dml-src-a");
        assertThat(actions(PlanFixture.plan(p2(), world, deploy("src_a").mayStartDescendants())))
                .isEqualTo("src_a:RECREATE a:REPLAY");
    }

    @Test
    void anEmptyAppendTableWithoutStatementIsJustStarted() {
        World world = Worlds.rows(Worlds.withoutStatement(all(p2()), "dev-usw2-p2-dml-src-a"), "src_a", Rows.NONE);
        assertThat(actions(PlanFixture.plan(p2(), world, deploy("src_a")))).isEqualTo("src_a:START");
    }

    @Test
    void anAppendTableWithoutStatementStartsWhereTheUserSays() {
        World world = Worlds.withoutStatement(all(p2()), "dev-usw2-p2-dml-src-a");
        Plan plan = PlanFixture.plan(p2(), world, deploy("src_a").startFrom(StartFrom.parse("2026-11-01T00:00:00Z")));
        assertThat(actions(plan)).isEqualTo("src_a:START");
        assertThat(plan.tables().get(0).startPosition()).isEqualTo("from 2026-11-01T00:00:00Z");
    }

    @Test
    void startFromLatestIntoATableThatIsMadeAgainLosesRows() {
        Plan plan = PlanFixture.plan(p2(), all(p2()), deploy("f").force().startFrom(StartFrom.LATEST));
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.NOT_REPLAYABLE);
    }

    @Test
    void changedSqlOverARecreatedTopicIsNotCarriedOver() {
        Snapshot changed = SampleSnapshots.p2().filter("y", "amount > 0").snapshot();
        World world = Worlds.topic(all(p2()), "src_y", "another");
        assertThat(actions(PlanFixture.plan(changed, world, deploy("y").mayStartDescendants())))
                .startsWith("y:RECREATE");
    }

    @Test
    void aScanOptionThatAPlatformShowsByDefaultIsNobodysChoice() {
        Snapshot changed = SampleSnapshots.p2().filter("y", "amount > 0").snapshot();
        World world = scanning(all(p2()), "src_y", "earliest-offset");
        World byDefault = Worlds.capabilities(world, defaulting(world.capabilities(), "earliest-offset"));
        assertThat(actions(PlanFixture.plan(changed, byDefault, deploy("y")))).isEqualTo("y:CARRY_OVER");
        World chosen = Worlds.capabilities(world, defaulting(world.capabilities(), "latest-offset"));
        assertThat(actions(PlanFixture.plan(changed, chosen, deploy("y").mayStartDescendants())))
                .startsWith("y:RECREATE");
    }

    private static World scanning(World world, String table, String mode) {
        TableShape shape = world.tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow()
                .shape();
        Map<String, String> options = new TreeMap<>(shape.options());
        options.put("scan.startup.mode", mode);
        return Worlds.shape(
                world,
                table,
                new TableShape(
                        shape.columns(),
                        shape.primaryKey(),
                        shape.watermark(),
                        shape.distribution(),
                        shape.partitionedBy(),
                        options));
    }

    private static Capabilities defaulting(Capabilities old, String mode) {
        return new Capabilities(
                old.resume(),
                old.resumeFailed(),
                old.carryOver(),
                old.carryIntoUpsert(),
                old.restoreState(),
                old.alterTable(),
                old.materializedTables(),
                old.computePools(),
                old.tellsEnds(),
                new TableDefaults(
                        Map.of("scan.startup.mode", mode),
                        old.defaults().buckets(),
                        old.defaults().watermarkColumn()));
    }

    @Test
    void anAncestorThatNeedsMoreThanAStartBlocks() {
        World world = Worlds.withoutStatement(all(p2()), "dev-usw2-p2-dml-y");
        Plan plan = PlanFixture.plan(p2(), world, deploy("z"));
        assertThat(plan.empty()).isTrue();
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.NEEDS_ANCESTOR_CHANGE);
    }
}
