package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.plan.PlanFixture.running;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static io.headgate.pipelines.request.RequestBuilder.undeploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.golden.Golden;
import io.headgate.pipelines.plan.print.PlanText;
import io.headgate.pipelines.report.Style;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.Selectors;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Ownership.Addition;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every row of the golden table, as the plan is printed. */
class GoldenRowsTest {
    private static final String ALL_BUT_D_AND_F = "src_x src_y src_a src_b x y z a b c e p";

    @Test
    void row01NothingRunsDeployF() {
        Plan plan = check("row01", p2(), running(p2(), ""), deploy("f"));
        assertThat(actions(plan)).isEqualTo("src_x:CREATE src_y:CREATE x:CREATE y:CREATE z:CREATE d:CREATE f:CREATE");
        assertThat(plan.blockers()).isEmpty();
    }

    @Test
    void row02AllRunsDeployF() {
        Plan plan = check("row02", p2(), all(p2()), deploy("f"));
        assertThat(actions(plan)).isEmpty();
        assertThat(plan.unchanged()).contains("f");
    }

    @Test
    void row03AllRunsDeployFRestart() {
        assertThat(actions(check("row03", p2(), all(p2()), deploy("f").restart())))
                .isEqualTo("f:BOUNCE");
    }

    @Test
    void row04AllButDAndFRunDeployF() {
        assertThat(actions(check("row04", p2(), running(p2(), ALL_BUT_D_AND_F), deploy("f"))))
                .isEqualTo("d:CREATE f:CREATE");
    }

    @Test
    void row05SomeRunDeployFWithDescendants() {
        Plan plan = check(
                "row05", p2(), running(p2(), "src_x x src_b b"), deploy("f").mayStartDescendants());
        assertThat(actions(plan))
                .isEqualTo("src_y:CREATE y:CREATE z:CREATE c:CREATE d:CREATE e:CREATE f:CREATE p:CREATE");
        assertThat(plan.unchanged()).containsExactly("b", "src_b", "src_x", "x");
    }

    @Test
    void row06SomeRunDeployE() {
        assertThat(actions(check("row06", p2(), running(p2(), "src_x x z src_y y"), deploy("e"))))
                .isEqualTo("src_b:CREATE b:CREATE c:CREATE e:CREATE");
    }

    @Test
    void row07ForceZNeedsDescendants() {
        Plan plan = check("row07", p2(), all(p2()), deploy("z").force());
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.NEEDS_DESCENDANTS);
        assertThat(plan.blockers().get(0).tables()).containsExactly("c", "d", "p");
    }

    @Test
    void row08ForceZWithDescendants() {
        Plan plan = check("row08", p2(), all(p2()), deploy("z").force().mayStartDescendants());
        assertThat(actions(plan)).isEqualTo("z:RECREATE c:REPLAY d:REPLAY p:REPLAY");
        assertThat(plan.blockers()).isEmpty();
        assertThat(plan.unchanged()).contains("e", "f");
    }

    @Test
    void row09ForceZAndItsAncestors() {
        Plan plan = check(
                "row09", p2(), all(p2()), deploy("z").force().forceAncestors().mayStartDescendants());
        assertThat(actions(plan))
                .isEqualTo("src_x:RECREATE a:REPLAY src_y:RECREATE x:RECREATE y:RECREATE z:RECREATE c:REPLAY d:REPLAY "
                        + "p:REPLAY");
        assertThat(plan.unchanged()).contains("e", "f", "b", "src_a", "src_b");
    }

    @Test
    void row10SomeRunDeployTheProduct() {
        Plan plan = check(
                "row10",
                p2(),
                running(p2(), "z x y src_x src_y"),
                new RequestBuilder(PlanKind.DEPLOY).selectors(Selectors.product("p2")));
        assertThat(actions(plan))
                .isEqualTo("d:CREATE f:CREATE p:CREATE src_a:CREATE a:CREATE src_b:CREATE b:CREATE c:CREATE e:CREATE");
    }

    @Test
    void row11UndeployZIsBlockedByItsReaders() {
        Plan plan = check("row11", p2(), all(p2()), undeploy("z"));
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.LIVE_READER_OUTSIDE_PLAN);
        assertThat(plan.blockers().get(0).tables()).containsExactly("c", "d", "p", "z");
    }

    @Test
    void row12UndeployEWithAncestors() {
        assertThat(actions(check("row12", p2(), all(p2()), undeploy("e").withAncestors())))
                .isEqualTo("src_b:DROP b:DROP c:DROP e:DROP");
    }

    @Test
    void row13StatelessSqlOfYChanged() {
        Snapshot changed = SampleSnapshots.p2().filter("y", "amount > 0").snapshot();
        Plan plan = check("row13", changed, all(p2()), deploy("y"));
        assertThat(actions(plan)).isEqualTo("y:CARRY_OVER");
        assertThat(plan.unchanged()).contains("d", "z");
    }

    @Test
    void row14SqlOfZChangedInPlace() {
        Snapshot changed = SampleSnapshots.p2().filter("z", "t0.amount > 0").snapshot();
        Plan plan = check("row14", changed, all(p2()), deploy("z").inPlace());
        assertThat(actions(plan)).isEqualTo("z:REPLAY");
        assertThat(plan.warnings()).extracting(Warning::code).contains(WarningCode.STALE_KEYS);
    }

    @Test
    void row15SqlOfPChanged() {
        Snapshot changed = SampleSnapshots.p2().filter("p", "amount > 0").snapshot();
        assertThat(actions(check("row15", changed, all(p2()), deploy("p")))).isEqualTo("p:RECREATE");
        assertThat(actions(
                        check("row15-in-place", changed, all(p2()), deploy("p").inPlace())))
                .isEqualTo("p:REPLAY");
    }

    @Test
    void row16TheSameRequestAgainFindsNothingToDo() {
        Snapshot carried = SampleSnapshots.p2().filter("y", "amount > 0").snapshot();
        Plan afterRow13 = check("row16-after-13", carried, after(carried, "y"), deploy("y"));
        assertThat(actions(afterRow13)).isEmpty();
        assertThat(afterRow13.blockers()).isEmpty();
        Snapshot replayed = SampleSnapshots.p2().filter("z", "t0.amount > 0").snapshot();
        Plan afterRow14 = check("row16-after-14", replayed, after(replayed, "z"), deploy("z"));
        assertThat(actions(afterRow14)).isEmpty();
        assertThat(afterRow14.blockers()).isEmpty();
    }

    /** The table's second generation runs the changed SQL from carried positions; the first one is kept STOPPED. */
    private static World after(Snapshot changed, String table) {
        String name = "dev-usw2-p2-dml-" + table;
        WorldStatement second = all(changed).statements().stream()
                .filter(statement -> statement.name().equals(name))
                .findFirst()
                .orElseThrow();
        Ownership owner =
                new Ownership(table, 2, Optional.empty(), true, Set.of(Addition.POSITION_HINTS), Optional.empty());
        String hinted = second.sql()
                .replace(
                        "FROM src_y",
                        "FROM src_y /*+ OPTIONS('scan.startup.mode'='specific-offsets',"
                                + "'scan.startup.specific-offsets'='partition:0,offset:7') */");
        World world = Worlds.and(
                all(p2()),
                Statements.sql(Statements.owned(Statements.named(second, name + "-2"), Optional.of(owner)), hinted));
        return Worlds.statement(
                world,
                name,
                s -> Statements.owned(
                        Statements.stopped(s),
                        Optional.of(new Ownership(table, 1, Optional.empty(), false, Set.of(), Optional.empty()))));
    }

    @Test
    void row17RawXKeepsSevenDays() {
        World world = Worlds.retention(all(p2()), "raw_x", Retention.of(Duration.ofDays(7)));
        assertThat(actions(check("row17", p2(), world, deploy("z").force().mayStartDescendants())))
                .isEqualTo("z:RECREATE c:REPLAY d:REPLAY p:REPLAY");
        assertThat(PlanFixture.plan(p2(), world, deploy("x").force().mayStartDescendants())
                        .blockers())
                .isEmpty();
        Plan withSource = check(
                "row17-x-and-its-source",
                p2(),
                world,
                deploy("x").force().forceAncestors().mayStartDescendants());
        assertThat(withSource.blockers()).extracting(Blocker::code).containsOnly(BlockerCode.NOT_REPLAYABLE);
        assertThat(withSource.blockers().stream().flatMap(blocker -> blocker.tables().stream()))
                .contains("src_x");
    }

    private static Plan check(String name, Snapshot snapshot, World world, RequestBuilder request) {
        Plan plan = PlanFixture.plan(snapshot, world, request);
        Golden.assertMatches(GoldenRowsTest.class, name + ".txt", new PlanText(Style.PLAIN, 130).print(plan));
        return plan;
    }

    /** {@code table:ACTION} in the order of the plan; the statement's action where the table is kept. */
    static String actions(Plan plan) {
        return plan.tables().stream()
                .map(table -> table.table() + ":"
                        + (table.tableAction() == TableAction.KEEP ? table.statementAction() : table.tableAction()))
                .collect(Collectors.joining(" "));
    }
}
