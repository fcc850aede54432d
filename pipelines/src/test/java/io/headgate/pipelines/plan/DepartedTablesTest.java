package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static io.headgate.pipelines.request.RequestBuilder.undeploy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.Selectors;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables whose folder is gone from Git, while they are still there and written. */
class DepartedTablesTest {
    private static Snapshot without(String... names) {
        Snapshot p2 = p2();
        return new Snapshot(
                p2.version(),
                p2.project(),
                p2.tables().stream()
                        .filter(table -> !List.of(names).contains(table.name()))
                        .toList(),
                p2.statements().stream()
                        .filter(statement -> statement.facts().writes().stream()
                                .noneMatch(write -> List.of(names).contains(write.table())))
                        .toList(),
                p2.externals(),
                p2.findings());
    }

    private static World owned(String... names) {
        World world = all(p2());
        for (String name : names) {
            Ownership owner = new Ownership(name, 1, Optional.empty(), true, Set.of(), Optional.empty());
            world = Worlds.statement(world, "dev-usw2-p2-dml-" + name, s -> Statements.owned(s, Optional.of(owner)));
        }
        return world;
    }

    @Test
    void oneIsRemovedByNameOnceItsRowsAreGivenUp() {
        Plan plan = PlanFixture.plan(without("f"), owned("f"), undeploy("f").allowDataLoss("f"));
        assertThat(plan.blockers()).isEmpty();
        assertThat(actions(plan)).isEqualTo("f:DROP");
        assertThat(plan.steps()).extracting(Step::id).containsExactly("f/stop", "f/drop", "f/delete");
    }

    @Test
    void itsRowsAreNotGivenUpSilently() {
        Plan plan = PlanFixture.plan(without("f"), owned("f"), undeploy("f"));
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.NOT_REPLAYABLE);
        assertThat(plan.blockers().get(0).message()).contains("its folder is gone from the project");
    }

    @Test
    void aReaderThatStaysBlocksIt() {
        Plan plan = PlanFixture.plan(without("z"), owned("z"), undeploy("z").allowDataLoss("z"));
        assertThat(plan.blockers()).extracting(Blocker::code).contains(BlockerCode.LIVE_READER_OUTSIDE_PLAN);
    }

    @Test
    void severalGoTogetherReadersFirst() {
        Plan plan = PlanFixture.plan(
                without("f", "d"), owned("f", "d"), undeploy("d", "f").allowDataLoss("d", "f"));
        assertThat(plan.blockers()).isEmpty();
        List<String> steps = plan.steps().stream().map(Step::id).toList();
        assertThat(steps.indexOf("f/drop")).isLessThan(steps.indexOf("d/drop"));
    }

    @Test
    void whatHeadgateNeverMadeStaysUnknown() {
        assertThatThrownBy(() -> PlanFixture.plan(without("f"), all(p2()), undeploy("raw_x")))
                .isInstanceOf(HeadgateException.class)
                .hasMessageContaining("no table 'raw_x'");
    }

    @Test
    void aSecondWriterOfOthersIsNotRemovedWithIt() {
        World world =
                Worlds.and(owned("f"), Statements.foreign("theirs", Phase.RUNNING, List.of("f"), List.of("raw_x")));
        assertThatThrownBy(() ->
                        PlanFixture.plan(without("f"), world, undeploy("f").allowDataLoss("f")))
                .isInstanceOf(HeadgateException.class)
                .hasMessageContaining("theirs");
    }

    @Test
    void aFileMayListThemToo() {
        RequestBuilder request = new RequestBuilder(PlanKind.UNDEPLOY)
                .selectors(new Selectors(
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of("f"),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        false))
                .allowDataLoss("f");
        assertThat(actions(PlanFixture.plan(without("f"), owned("f"), request))).isEqualTo("f:DROP");
    }

    @Test
    void aSlipOfTheirNameIsAnsweredWithTheirName() {
        assertThatThrownBy(() -> PlanFixture.plan(without("src_b"), owned("src_b"), undeploy("src_bb")))
                .isInstanceOfSatisfying(HeadgateException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.UNKNOWN_TABLE);
                    assertThat(failure.remedy()).contains("src_b");
                });
    }

    @Test
    void onlyAnUndeploymentMayNameThem() {
        assertThatThrownBy(() -> PlanFixture.plan(without("f"), owned("f"), deploy("f")))
                .isInstanceOfSatisfying(HeadgateException.class, failure -> {
                    assertThat(failure).hasMessageContaining("'f' has no folder in project p2 any more");
                    assertThat(failure.remedy()).contains("headgate undeploy f");
                });
    }
}
