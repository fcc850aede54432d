package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static io.headgate.pipelines.request.RequestBuilder.undeploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.snapshot.Snapshot;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A view holds no rows; whoever reads it reads what it reads, and means something else when it changes. */
class ViewsTest {
    @Test
    void aChangedViewTakesItsReadersAlong() {
        Plan plan = PlanFixture.plan(
                project("amount > 1"), all(project("amount > 0")), deploy("v").mayStartDescendants());
        assertThat(actions(plan)).isEqualTo("v:RECREATE r:RECREATE");
        assertThat(plan.tables().get(1).reason()).contains("view v of r changed");
        assertThat(ReadersTest.step(plan, "r/start").after()).contains("v/create");
    }

    @Test
    void withoutPermissionTheReadersOfAChangedViewBlock() {
        Plan plan = PlanFixture.plan(project("amount > 1"), all(project("amount > 0")), deploy("v"));
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.NEEDS_DESCENDANTS);
        assertThat(plan.blockers().get(0).tables()).containsExactly("r");
    }

    @Test
    void whatAViewReadsIsMadeAgainForItsReadersToo() {
        Snapshot snapshot = project("amount > 0");
        Plan plan =
                PlanFixture.plan(snapshot, all(snapshot), deploy("s").force().mayStartDescendants());
        assertThat(actions(plan)).isEqualTo("s:RECREATE r:REPLAY");
        assertThat(ReadersTest.step(plan, "s/drop").after()).contains("r/stop");
        assertThat(ReadersTest.step(plan, "r/start").after()).contains("s/caught-up");
    }

    @Test
    void aMissingViewIsCreatedAfterItsSourceAndBeforeItsReader() {
        Snapshot snapshot = project("amount > 0");
        Plan plan = PlanFixture.plan(
                snapshot,
                io.headgate.pipelines.plan.assume.AssumedWorld.running(
                        snapshot, PlanFixture.CONTEXT, io.headgate.pipelines.world.Capabilities.CONFLUENT, Set.of()),
                deploy("r"));
        assertThat(actions(plan)).isEqualTo("s:CREATE v:CREATE r:CREATE");
        assertThat(ReadersTest.step(plan, "v/create").after()).containsExactly("s/create");
        assertThat(ReadersTest.step(plan, "r/start").after()).contains("v/create", "s/create");
    }

    @Test
    void aTableUnderAViewIsNotDropped() {
        Snapshot snapshot = project("amount > 0");
        Plan plan = PlanFixture.plan(snapshot, all(snapshot), undeploy("s"));
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.LIVE_READER_OUTSIDE_PLAN);
        assertThat(plan.blockers().get(0).message()).contains("r").contains("view v");
        assertThat(PlanFixture.plan(snapshot, all(snapshot), undeploy("s").withDescendants())
                        .blockers())
                .isEmpty();
    }

    private static Snapshot project(String condition) {
        return new SqlProject()
                .append("s", "INSERT INTO s SELECT id, amount FROM feed;")
                .ddl("v", "CREATE VIEW v AS SELECT id, amount FROM s WHERE " + condition + ";")
                .upsert("r", "INSERT INTO r SELECT id, amount FROM v;")
                .snapshot();
    }
}
