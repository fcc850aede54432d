package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.plan.PlanFixture.running;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.plan.undo.Undo;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a plan is taken back, from each stage that it can have reached. */
class UndoTest {
    @Test
    void nothingDoneNeedsNothingUndone() {
        assertThat(Undo.after(force(), Set.of())).isEmpty();
    }

    @Test
    void stoppedReadersAreResumed() {
        assertThat(ids(force(), "c/stop", "d/stop"))
                .containsExactlyInAnyOrder("c/undo-resume-old", "d/undo-resume-old");
    }

    @Test
    void afterTheDropTheTableIsMadeAgainAndItsReadersReplayOnIt() {
        Plan plan = force();
        List<Step> undo = Undo.after(plan, List.of("z/stop", "c/stop", "d/stop", "p/stop", "z/drop"));
        assertThat(undo).extracting(Step::id).contains("z/undo-create", "z/undo-start", "c/undo-start", "p/undo-start");
        assertThat(undo).extracting(Step::id).doesNotContain("z/undo-drop-new", "z/undo-drop-old", "c/undo-resume-old");
        assertThat(step(undo, "c/undo-start").after()).contains("z/undo-create", "z/undo-caught-up");
        assertThat(step(undo, "c/undo-start").start()).contains(StartAt.EARLIEST);
    }

    @Test
    void whatTheNewStatementBuiltIsDroppedAfterItsReadersStopped() {
        Plan plan = force();
        List<String> all = plan.steps().stream().map(Step::id).toList();
        List<Step> undo = Undo.after(plan, all);
        assertThat(step(undo, "z/undo-drop-new").after())
                .contains("c/undo-stop-new", "d/undo-stop-new", "z/undo-stop-new");
        assertThat(step(undo, "z/undo-start").name()).contains("dev-usw2-p2-dml-z-3");
    }

    @Test
    void aCarryOverGoesBackToWhereTheNewStatementGot() {
        Snapshot changed = SampleSnapshots.p2().filter("y", "amount > 0").snapshot();
        Plan plan = PlanFixture.plan(changed, all(p2()), deploy("y"));
        assertThat(ids(plan, "y/stop")).containsExactly("y/undo-resume-old");
        List<Step> undo = Undo.after(plan, List.of("y/stop", "y/start"));
        assertThat(step(undo, "y/undo-start").start()).contains(StartAt.positionsOf("dev-usw2-p2-dml-y-2"));
        assertThat(step(undo, "y/undo-start").after()).contains("y/undo-stop-new");
        assertThat(step(undo, "y/undo-delete-new").after()).contains("y/undo-start");
    }

    @Test
    void aNewTableIsDroppedOnlyIfThisPlanMadeIt() {
        Plan plan = PlanFixture.plan(p2(), running(p2(), "src_x x src_y y z d"), deploy("f"));
        assertThat(ids(plan, "f/create")).containsExactly("f/undo-drop-new");
        assertThat(ids(plan, "f/create", "f/start"))
                .containsExactly("f/undo-stop-new", "f/undo-drop-new", "f/undo-delete-new");
    }

    @Test
    void aResumedStatementIsStoppedAgain() {
        Plan plan = PlanFixture.plan(
                p2(), Worlds.statement(all(p2()), "dev-usw2-p2-dml-p", Statements::stopped), deploy("p"));
        assertThat(ids(plan, "p/resume")).containsExactly("p/undo-stop-old");
    }

    @Test
    void aBounceInterruptedBetweenStopAndResumeIsResumed() {
        Plan plan = PlanFixture.plan(p2(), all(p2()), deploy("p").restart());
        assertThat(ids(plan, "p/stop")).containsExactly("p/undo-resume-old");
        assertThat(ids(plan, "p/stop", "p/resume")).isEmpty();
    }

    @Test
    void theUndoStepsOfEveryPrefixRespectTheirEdges() {
        Plan plan = PlanFixture.plan(
                p2(), all(p2()), deploy("z").force().forceAncestors().mayStartDescendants());
        List<String> done = new ArrayList<>();
        for (Step step : plan.steps()) {
            done.add(step.id());
            Set<String> seen = new HashSet<>();
            for (Step undo : Undo.after(plan, done)) {
                assertThat(seen).as("before %s after %s", undo.id(), done).containsAll(undo.after());
                seen.add(undo.id());
            }
        }
    }

    private static Plan force() {
        return PlanFixture.plan(p2(), all(p2()), deploy("z").force().mayStartDescendants());
    }

    private static List<String> ids(Plan plan, String... done) {
        return Undo.after(plan, List.of(done)).stream().map(Step::id).toList();
    }

    private static Step step(List<Step> steps, String id) {
        return steps.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + id + " in " + steps.stream().map(Step::id).toList()));
    }
}
