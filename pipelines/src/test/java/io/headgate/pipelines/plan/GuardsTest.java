package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.plan.PlanFixture.running;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What makes a plan unfit, each with its code; and what only looks like it. */
class GuardsTest {
    @Test
    void anErrorOfATableInThePlanBlocksWithItsPlace() {
        Plan plan = PlanFixture.plan(broken("f"), all(p2()), deploy("f").restart());
        assertThat(codes(plan)).containsExactly(BlockerCode.INVALID_SQL);
        assertThat(plan.blockers().get(0).at()).isEqualTo("pipelines/facts/p2/f/sql-scripts/dml.f.sql:3:4");
    }

    @Test
    void anErrorElsewhereIsAWarning() {
        Plan plan = PlanFixture.plan(broken("e"), all(p2()), deploy("f").restart());
        assertThat(codes(plan)).isEmpty();
        assertThat(plan.warnings()).extracting(Warning::code).contains(WarningCode.BROKEN_ELSEWHERE);
    }

    @Test
    void guessedFactsBlock() {
        Snapshot guessed = SampleSnapshots.p2().approximate("f").snapshot();
        assertThat(codes(PlanFixture.plan(guessed, all(p2()), deploy("f").restart())))
                .contains(BlockerCode.INVALID_SQL);
        assertThat(codes(PlanFixture.plan(guessed, all(p2()), deploy("p").restart())))
                .isEmpty();
    }

    @Test
    void aMissingExternalTableBlocks() {
        World world = Worlds.withoutTable(running(p2(), ""), "raw_x");
        Plan plan = PlanFixture.plan(p2(), world, deploy("x"));
        assertThat(codes(plan)).containsExactly(BlockerCode.MISSING_SOURCE);
        assertThat(plan.blockers().get(0).message()).contains("src_x reads raw_x");
    }

    @Test
    void tablesOfOtherProductsNeedAnOption() {
        Snapshot snapshot = SampleSnapshots.customer360().snapshot();
        World world = running(snapshot, "");
        assertThat(codes(PlanFixture.plan(snapshot, world, deploy("c360_fct_churn_risk"))))
                .containsExactly(BlockerCode.CROSS_PRODUCT);
        assertThat(codes(PlanFixture.plan(
                        snapshot, world, deploy("c360_fct_churn_risk").crossProduct())))
                .isEmpty();
    }

    @Test
    void aFullPoolBlocks() {
        World world = Worlds.pools(running(p2(), "src_x x src_y y"), new ComputePool("lfcp-1", true, 10, 9));
        assertThat(codes(PlanFixture.plan(p2(), world, deploy("z")))).isEmpty();
        assertThat(codes(PlanFixture.plan(p2(), world, deploy("d")))).containsExactly(BlockerCode.POOL_EXHAUSTED);
    }

    @Test
    void aReplacementNeedsNoMoreRoom() {
        World world = Worlds.pools(all(p2()), new ComputePool("lfcp-1", true, 14, 14));
        assertThat(codes(PlanFixture.plan(p2(), world, deploy("f").force()))).isEmpty();
    }

    @Test
    void aPoolThatIsFullerThanItMayBeStillTakesReplacements() {
        World world = Worlds.pools(all(p2()), new ComputePool("lfcp-1", true, 12, 14));
        assertThat(codes(PlanFixture.plan(p2(), world, deploy("f").force()))).isEmpty();
    }

    @Test
    void aPoolThatTakesNoStatementsNowBlocks() {
        World world = Worlds.pools(all(p2()), new ComputePool("lfcp-1", false, 20, 14));
        assertThat(codes(PlanFixture.plan(p2(), world, deploy("f").force()))).containsExactly(BlockerCode.UNSUPPORTED);
    }

    @Test
    void aPoolThatDoesNotExistBlocks() {
        World world = Worlds.pools(running(p2(), "src_x x src_y y"), new ComputePool("lfcp-1", true, 10, 9));
        assertThat(codes(PlanFixture.plan(p2(), world, deploy("z").computePool("lfcp-9"))))
                .containsExactly(BlockerCode.UNSUPPORTED);
    }

    @Test
    void aDirtyTreeBlocksWhereACleanOneIsAskedFor() {
        Policies clean = new Policies(
                Policies.OnFailure.PAUSE,
                false,
                true,
                16,
                false,
                false,
                Policies.KeepReplaced.UNTIL_NEXT,
                Duration.ofSeconds(5),
                Duration.ofHours(24),
                Policies.Gate.EXISTS,
                Policies.Children.REPLAY);
        PlanContext context = PlanFixture.context(clean);
        PlanContext dirty = new PlanContext(
                context.environment(),
                context.prefix(),
                context.region(),
                context.catalog(),
                context.database(),
                context.computePool(),
                List.of(),
                context.commonProducts(),
                clean,
                new PlanProject("p2", "abc", true));
        assertThat(codes(PlanFixture.plan(p2(), all(p2()), deploy("f").build(), dirty)))
                .containsExactly(BlockerCode.DIRTY_TREE);
        assertThat(codes(PlanFixture.plan(p2(), all(p2()), deploy("f").build(), context)))
                .isEmpty();
    }

    @Test
    void aPrefixThatLeavesNoRoomBlocks() {
        PlanContext context = PlanFixture.CONTEXT;
        PlanContext endless = new PlanContext(
                context.environment(),
                "a".repeat(40),
                context.region(),
                context.catalog(),
                context.database(),
                context.computePool(),
                List.of(),
                context.commonProducts(),
                context.policies(),
                context.project());
        assertThat(codes(PlanFixture.plan(
                        p2(), running(p2(), ""), deploy("src_x").build(), endless)))
                .containsExactly(BlockerCode.NAME_TOO_LONG);
    }

    @Test
    void twoTablesWithTheSameStatementNameBlock() {
        Snapshot snapshot = SnapshotFixture.project("p")
                .table("facts", "p", "a_b")
                .table("facts", "p", "a-b")
                .edge("raw", "a_b")
                .edge("raw", "a-b")
                .snapshot();
        assertThat(codes(PlanFixture.plan(snapshot, running(snapshot, ""), deploy("a_b", "a-b"))))
                .containsExactly(BlockerCode.NAME_COLLISION);
    }

    @Test
    void aCircleBlocks() {
        Snapshot snapshot = SnapshotFixture.project("p")
                .layer("facts", "a b c")
                .edges("raw>a a>b b>a b>c")
                .snapshot();
        Plan plan = PlanFixture.plan(snapshot, running(snapshot, ""), deploy("a"));
        assertThat(codes(plan)).contains(BlockerCode.CYCLE);
        assertThat(plan.blockers())
                .filteredOn(blocker -> blocker.code() == BlockerCode.CYCLE)
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.tables()).containsExactly("a", "b"));
    }

    @Test
    void finiteRetentionBlocksAReplayInPlaceAndRecreates() {
        World world = Worlds.retention(all(p2()), "d", Retention.of(Duration.ofHours(36)));
        Snapshot changed = SampleSnapshots.p2().filter("f", "amount > 0").snapshot();
        Plan plan = PlanFixture.plan(changed, world, deploy("f"));
        assertThat(codes(plan)).containsExactly(BlockerCode.NOT_REPLAYABLE);
        assertThat(plan.blockers().get(0).message()).contains("d keeps 36 h");
        assertThat(codes(PlanFixture.plan(changed, world, deploy("f").allowDataLoss("f"))))
                .isEmpty();
    }

    @Test
    void aCarryOverNeedsNoReplay() {
        World world = Worlds.retention(all(p2()), "raw_y", Retention.of(Duration.ofDays(7)));
        Snapshot changed = SampleSnapshots.p2().filter("src_y", "amount > 0").snapshot();
        Plan plan = PlanFixture.plan(changed, world, deploy("src_y"));
        assertThat(actions(plan)).isEqualTo("src_y:CARRY_OVER");
        assertThat(codes(plan)).isEmpty();
    }

    @Test
    void aReplayUnderAnEventTimeWindowIsUnsafe() {
        Snapshot before = windowed("");
        Plan plan = PlanFixture.plan(
                windowed(" WHERE amount > 0"), all(before), deploy("t").inPlace());
        assertThat(actions(plan)).isEqualTo("t:REPLAY");
        assertThat(codes(plan)).containsExactly(BlockerCode.UNSAFE_REPLAY);
    }

    @Test
    void aHealthyAncestorThatDiffersIsLeftAloneWithAWarning() {
        Snapshot changed = SampleSnapshots.p2().filter("y", "amount > 0").snapshot();
        Plan plan = PlanFixture.plan(changed, all(p2()), deploy("z").restart());
        assertThat(actions(plan)).isEqualTo("z:BOUNCE");
        assertThat(plan.warnings()).extracting(Warning::code).contains(WarningCode.ANCESTOR_DIFFERS);
    }

    @Test
    void aTableThatCanOnlyRunAfterAnInactiveOneIsSkippedWithIt() {
        PlanContext context = PlanFixture.CONTEXT;
        PlanContext off = new PlanContext(
                context.environment(),
                context.prefix(),
                context.region(),
                context.catalog(),
                context.database(),
                context.computePool(),
                List.of("src_y*"),
                context.commonProducts(),
                context.policies(),
                context.project());
        Plan plan = PlanFixture.plan(p2(), running(p2(), ""), deploy("x", "f").build(), off);
        assertThat(actions(plan)).isEqualTo("src_x:CREATE x:CREATE");
        assertThat(plan.skipped()).extracting(SkippedTable::table).contains("f");
        assertThat(plan.skipped().get(0).reason()).contains("src_y is switched off");
    }

    @Test
    void statelessChildrenAreCarriedWhereThePolicySaysSo() {
        Policies carry = new Policies(
                Policies.OnFailure.PAUSE,
                false,
                false,
                16,
                false,
                false,
                Policies.KeepReplaced.UNTIL_NEXT,
                Duration.ofSeconds(5),
                Duration.ofHours(24),
                Policies.Gate.EXISTS,
                Policies.Children.CARRY);
        Plan plan = PlanFixture.plan(
                p2(), all(p2()), deploy("src_y").force().mayStartDescendants().build(), PlanFixture.context(carry));
        assertThat(actions(plan)).isEqualTo("src_y:RECREATE y:CARRY_OVER");
        assertThat(plan.warnings()).extracting(Warning::code).contains(WarningCode.CARRY_MAY_BE_INEXACT);
        assertThat(ReadersTest.step(plan, "y/start").after()).contains("y/positions");
        assertThat(ReadersTest.step(plan, "y/positions").after()).contains("src_y/create", "y/stop");

        Plan blind = PlanFixture.plan(
                p2(),
                Worlds.capabilities(all(p2()), withoutEnds(all(p2()).capabilities())),
                deploy("src_y").force().mayStartDescendants().build(),
                PlanFixture.context(carry));
        assertThat(actions(blind)).doesNotContain("CARRY_OVER");
        assertThat(blind.tables())
                .filteredOn(table -> table.table().equals("y"))
                .singleElement()
                .satisfies(table ->
                        assertThat(table.reason()).contains("only where the platform tells the ends of tables"));
    }

    private static Capabilities withoutEnds(Capabilities all) {
        return new Capabilities(
                all.resume(),
                all.resumeFailed(),
                all.carryOver(),
                all.carryIntoUpsert(),
                all.restoreState(),
                all.alterTable(),
                all.materializedTables(),
                all.computePools(),
                false,
                all.defaults());
    }

    @Test
    void boundedTablesThatAreDoneAreHealthyAndNeverRunTwice() {
        Snapshot snapshot = SnapshotFixture.project("p")
                .layer("seeds", "codes")
                .layer("facts", "f")
                .edges("codes>f")
                .values("codes")
                .snapshot();
        World world = Worlds.withoutStatement(all(snapshot), "dev-usw2-dml-codes");
        assertThat(PlanFixture.plan(snapshot, world, deploy("f", "codes").restart())
                        .tables())
                .extracting(PlannedTable::table)
                .containsExactly("f");
        World failed = Worlds.statement(all(snapshot), "dev-usw2-dml-codes", s -> Statements.phase(s, Phase.FAILED));
        assertThat(actions(PlanFixture.plan(snapshot, failed, deploy("codes")))).isEqualTo("codes:RESUME");
    }

    private static Snapshot windowed(String condition) {
        return new SqlProject()
                .upsert("t", "INSERT INTO t SELECT id, amount FROM feed" + condition + ";")
                .upsert(
                        "w",
                        "INSERT INTO w SELECT id, SUM(amount) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' "
                                + "MINUTE)) GROUP BY window_start, window_end, id;")
                .snapshot();
    }

    private static Snapshot broken(String table) {
        return SampleSnapshots.p2()
                .finding(new Finding(
                        FindingCode.INVALID_SQL,
                        "pipelines/facts/p2/" + table + "/sql-scripts/dml." + table + ".sql",
                        3,
                        4,
                        "",
                        "not SQL",
                        "correct it"))
                .snapshot();
    }

    private static List<BlockerCode> codes(Plan plan) {
        return plan.blockers().stream().map(Blocker::code).toList();
    }
}
