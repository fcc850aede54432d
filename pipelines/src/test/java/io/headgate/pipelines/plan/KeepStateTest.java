package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.undo.Undo;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.StateVerdict;
import io.headgate.pipelines.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code --keep-state}: the state is carried only where the platform has said that it fits the very SQL that is to run. */
class KeepStateTest {
    private static final String OLD = "dev-usw2-p2-dml-p";
    private static final Snapshot CHANGED =
            SampleSnapshots.p2().filter("p", "amount > 0").snapshot();

    private final World world = Worlds.capabilities(all(p2()), Capabilities.FLINK);

    @Test
    void stateThatThePlatformJudgesEqualIsRestored() {
        Plan plan = plan(new StateVerdict(OLD, digest(CHANGED), true, "Join, Sink: the same"));

        assertThat(plan.blockers()).isEmpty();
        assertThat(actions(plan)).isEqualTo("p:RESTORE_STATE");
        PlannedTable line = plan.tables().get(0);
        assertThat(line.reason())
                .contains("--keep-state")
                .contains("judges topology and state equal: Join, Sink: the same");
        assertThat(line.stateFate()).isEqualTo(StateFate.CARRIED);
        assertThat(line.dataFate()).isEqualTo(DataFate.CONTINUES_EXACTLY);
    }

    @Test
    void stateThatThePlatformJudgesDifferentBlocksWithItsComparison() {
        Plan plan = plan(new StateVerdict(OLD, digest(CHANGED), false, "Join: another key"));

        assertThat(plan.blockers()).singleElement().satisfies(blocker -> {
            assertThat(blocker.code()).isEqualTo(BlockerCode.UNSUPPORTED);
            assertThat(blocker.message()).contains("Join: another key");
            assertThat(blocker.remedy()).contains("--keep-state");
        });
    }

    @Test
    void aVerdictOnOtherSqlCountsForNothing() {
        Plan plan = plan(new StateVerdict(OLD, digest(p2()), true, "the same"));

        assertThat(plan.blockers()).singleElement().satisfies(blocker -> assertThat(blocker.message())
                .contains("has not judged"));
    }

    @Test
    void aVerdictOnAnotherStatementCountsForNothing() {
        assertThat(plan(new StateVerdict("somebody-else", digest(CHANGED), true, "the same"))
                        .blocked())
                .isTrue();
    }

    @Test
    void aPlatformThatCannotRestoreIsNotAskedTo() {
        World confluent = Worlds.verdicts(all(p2()), new StateVerdict(OLD, digest(CHANGED), true, "the same"));

        assertThat(PlanFixture.plan(CHANGED, confluent, deploy("p").keepState()).blockers())
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.UNSUPPORTED);
    }

    @Test
    void aStatementThatNeverSavedItsStateHasNoneToGive() {
        World failed = Worlds.statement(world, OLD, s -> Statements.phase(s, Phase.FAILED));
        World judged = Worlds.verdicts(failed, new StateVerdict(OLD, digest(CHANGED), true, "the same"));

        assertThat(PlanFixture.plan(CHANGED, judged, deploy("p").keepState()).blockers())
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.message()).contains("has left no savepoint or checkpoint"));
    }

    @Test
    void interruptedAfterTheStopTheOldStatementIsResumed() {
        Plan plan = plan(new StateVerdict(OLD, digest(CHANGED), true, "the same"));

        assertThat(undone(plan, "p/stop")).containsExactly("p/undo-resume-old");
        assertThat(undone(plan, "p/stop", "p/start"))
                .containsExactlyInAnyOrder("p/undo-stop-new", "p/undo-resume-old", "p/undo-delete-new");
    }

    private Plan plan(StateVerdict verdict) {
        return PlanFixture.plan(
                CHANGED, Worlds.verdicts(world, verdict), deploy("p").keepState());
    }

    private static List<String> undone(Plan plan, String... done) {
        return Undo.after(plan, List.of(done)).stream().map(Step::id).toList();
    }

    private static String digest(Snapshot snapshot) {
        SnapshotIndex index = new SnapshotIndex(snapshot);
        return Digest.of(
                index.statement(index.table("p").orElseThrow().writers().get(0)).sql());
    }
}
