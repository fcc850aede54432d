package io.headgate.activities.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.activities.fixture.SmallProject;
import io.headgate.activities.fixture.StepBuilder;
import io.headgate.ledger.lease.LeaseMode;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.DropTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.workflows.activity.StepGraphPage;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the request to a plan, through its steps and back, on the fake platform. */
class PlanningTest {
    private final Stage stage = new Stage();
    private Snapshot snapshot;
    private Plan first;

    @BeforeEach
    void aFirstDeploy(@TempDir Path folder) {
        snapshot = SmallProject.snapshot(folder, "");
        first = plan(stage.make(snapshot, RequestBuilder.deploy("y", "z")));
    }

    private Plan plan(PlanSummary summary) {
        assertThat(summary.blockers()).isEmpty();
        return stage.library.plan(summary.planDigest());
    }

    private Plan back() {
        return plan(stage.maker.make(PlanRequest.back("dev", Stage.ROLLOUT, "ann")));
    }

    private void finished(boolean ended, boolean takenBack) {
        stage.past.put(Stage.ROLLOUT, new PastRollouts.Past(first.digest(), ended, takenBack, stage.record.done()));
    }

    private Step step(Plan plan, StepKind kind, String table) {
        return plan.steps().stream()
                .filter(step -> step.kind() == kind && step.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private void madeBySomebodyElse(String table) {
        stage.fake
                .tables()
                .create(new CreateTableOrder(
                        new EffectKey("other", table, 1),
                        "ddl-" + table,
                        table,
                        "CREATE TABLE " + table
                                + " (id STRING NOT NULL, amount DECIMAL(10, 2)) WITH ('changelog.mode' ="
                                + " 'append')",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void dropped(String table) {
        stage.fake
                .tables()
                .drop(new DropTableOrder(
                        new EffectKey("other", "drop-" + table, 1),
                        "drop-" + table,
                        table,
                        io.headgate.pipelines.world.ObjectKind.TABLE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aPlanAndItsWorldAreStoredUnderTheirDigests() {
        assertThat(first.steps()).isNotEmpty();
        assertThat(stage.library.worldOf(first).identity())
                .isEqualTo(first.world().digest());
    }

    @Test
    void aDeployedProjectNeedsNothingMore() {
        stage.carryOut(first);

        PlanSummary again = stage.make(snapshot, RequestBuilder.deploy("y", "z"));

        assertThat(again.says()).isEqualTo("nothing to do");
    }

    @Test
    void anUnmovedWorldIsNotStale() {
        assertThat(stage.moved(first, 0)).isEmpty();
    }

    @Test
    void whatTheRolloutItselfMadeIsExpected() {
        for (int i = 0; i < first.steps().size(); i++) {
            stage.carryOut(first, first.steps().get(i));
            assertThat(stage.moved(first, i + 1)).isEmpty();
        }
    }

    @Test
    void aTableThatSomebodyMadeMeanwhileIsNamed() {
        madeBySomebodyElse("z");

        assertThat(stage.moved(first, 0)).containsExactly("table z exists by now");
    }

    @Test
    void aFinishedRolloutIsTakenBackWithAllThatItMade() {
        stage.carryOut(first);
        finished(true, false);

        Plan back = back();
        stage.carryOut(back);

        assertThat(back.kind()).isEqualTo(PlanKind.ROLLBACK);
        assertThat(stage.fake.tables().find("y")).isEmpty();
        assertThat(stage.fake.tables().find("z")).isEmpty();
        assertThat(stage.fake.tables().find("feed")).isPresent();
        assertThat(stage.fake.statements().list(io.headgate.platforms.StatementFilter.ALL))
                .isEmpty();
    }

    @Test
    void aTableThatWasMadeAgainSinceBlocksTheWayBack() {
        stage.carryOut(first);
        finished(true, false);
        dropped("z");
        madeBySomebodyElse("z");

        PlanSummary summary = stage.maker.make(PlanRequest.back("dev", Stage.ROLLOUT, "ann"));

        assertThat(summary.blockers()).contains("table z was made again since that rollout");
    }

    @Test
    void aRolloutThatStillRunsHasNoWayBackYet() {
        finished(false, false);

        assertThatThrownBy(this::back).isInstanceOf(HeadgateException.class).hasMessageContaining("still runs");
    }

    @Test
    void whatWasRolledBackIsNotRolledBackAgain() {
        finished(true, true);

        assertThatThrownBy(this::back).hasMessageContaining("was rolled back already");
    }

    @Test
    void aRolloutThatNobodyKnowsHasNoWayBack() {
        assertThatThrownBy(this::back).hasMessageContaining("there is no rollout " + Stage.ROLLOUT);
    }

    @Test
    void theWayBackKnowsTheStatementsThatWereReplacedAndAreStillThere() {
        stage.carryOut(first);
        Plan again =
                plan(stage.make(snapshot, RequestBuilder.deploy("y").force().mayStartDescendants()));
        List<String> done = again.steps().stream().map(Step::id).toList();
        stage.past.put(Stage.ROLLOUT, new PastRollouts.Past(again.digest(), true, false, done));

        Plan back = stage.wayBack
                .plan("dev", Stage.ROLLOUT, stage.library.worldOf(again))
                .plan();

        assertThat(replaced(again)).isNotEmpty();
        assertThat(back.tables().stream()
                        .flatMap(line -> line.statements().stream())
                        .flatMap(statement -> statement.replacement().stream()))
                .containsAll(replaced(again));
    }

    private static List<String> replaced(Plan plan) {
        return plan.tables().stream()
                .flatMap(line -> line.statements().stream())
                .filter(statement -> statement.replacement().isPresent())
                .flatMap(statement -> statement.old().stream())
                .toList();
    }

    @Test
    void theWayBackAimsAtWhatWasResumedLast() {
        stage.carryOut(first);
        String name = step(first, StepKind.START, "z").name().orElseThrow();
        stage.record.started(name, "after-a-resume");
        finished(true, false);

        List<String> uids =
                stage.wayBack.plan("dev", Stage.ROLLOUT, stage.library.worldOf(first)).plan().steps().stream()
                        .filter(step -> step.name().filter(name::equals).isPresent())
                        .map(step -> step.uid().orElse(""))
                        .toList();

        assertThat(uids).isNotEmpty().containsOnly("after-a-resume");
    }

    @Test
    void aStartWhoseStatementIsThereIsSeenInWhateverPhase() {
        Step start = step(first, StepKind.START, "y");
        stage.fake.switches().holdPending(start.name().orElseThrow());
        assertThat(stage.sightings.look(stage.order(first, start)).seen()).isFalse();

        stage.carryOut(first, step(first, StepKind.CREATE_TABLE, "y"));
        stage.carryOut(first, start);

        assertThat(stage.sightings.look(stage.order(first, start)).seen()).isTrue();
        assertThat(stage.sightings
                        .look(stage.order(first, step(first, StepKind.VERIFY, "y")))
                        .seen())
                .isFalse();
    }

    @Test
    void aStartOfSomebodyElseUnderTheNameIsNotSeen() {
        Step start = step(first, StepKind.START, "y");
        madeBySomebodyElse("y");
        stage.fake
                .statements()
                .start(new io.headgate.platforms.StartOrder(
                        new EffectKey("other", "s", 1),
                        start.name().orElseThrow(),
                        "y",
                        1,
                        "INSERT INTO y SELECT * FROM feed",
                        Map.of(),
                        Optional.empty(),
                        new io.headgate.platforms.StartPoint(
                                io.headgate.pipelines.plan.StartAt.EARLIEST, List.of(), Optional.empty())));

        assertThat(stage.sightings.look(stage.order(first, start)).seen()).isFalse();
    }

    @Test
    void undoStepsAreLookedForAmongTheUndoSteps() {
        Step undo = first.undoSteps().stream()
                .map(io.headgate.pipelines.plan.UndoStep::step)
                .filter(step -> step.kind() == StepKind.DROP_TABLE)
                .findFirst()
                .orElseThrow();

        assertThat(stage.sightings.look(stage.order(first, undo, true)).seen()).isTrue();
        assertThatThrownBy(() -> stage.sightings.look(stage.order(first, undo))).hasMessageContaining("has no step");
    }

    @Test
    void aTableIsHeldAloneAndItsSourceIsShared() {
        Plan onlyZ = io.headgate.activities.fixture.Plans.of(
                List.of(StepBuilder.of(StepKind.ALTER_TABLE, "z").build()), List.of());

        assertThat(LeaseTables.of(onlyZ, snapshot, Optional.empty()))
                .isEqualTo(Map.of("z", LeaseMode.EXCLUSIVE, "y", LeaseMode.SHARED));
    }

    @Test
    void whatTheOldSqlReadsIsSharedToo() {
        stage.carryOut(first);
        Plan onlyZ = io.headgate.activities.fixture.Plans.of(
                List.of(StepBuilder.of(StepKind.ALTER_TABLE, "y").build()), List.of());
        Plan again = stage.library.plan(
                stage.make(snapshot, RequestBuilder.deploy("z").force()).planDigest());

        assertThat(LeaseTables.of(onlyZ, snapshot, Optional.of(stage.library.worldOf(again))))
                .containsEntry("feed", LeaseMode.SHARED);
    }

    @Test
    void pagesOfStepsTogetherAreTheWholeGraph() {
        StepGraphPage whole = StepNodes.page(first.steps(), 0, 100);
        StepGraphPage tail = StepNodes.page(first.steps(), 2, 100);

        assertThat(whole.steps()).hasSize(first.steps().size());
        assertThat(tail.steps())
                .isEqualTo(whole.steps().subList(2, whole.steps().size()));
        assertThat(StepNodes.page(first.steps(), 100, 10).steps()).isEmpty();
    }
}
