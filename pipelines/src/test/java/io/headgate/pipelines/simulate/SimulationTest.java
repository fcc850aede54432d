package io.headgate.pipelines.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.plan.PlanWorld;
import io.headgate.pipelines.plan.Planner;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.Worlds;
import io.headgate.pipelines.plan.assume.AssumedWorld;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The simulated platform refuses what no plan may do; a checker that lets everything pass would prove nothing. */
class SimulationTest {
    private static final Snapshot PROJECT = chain().snapshot();
    private static final Snapshot FILTERED = chain().filter("u", "amount > 0").snapshot();
    private static final PlanContext CONTEXT = context(Optional.empty());
    private static final PlanContext POOLED = context(Optional.of("pool"));

    private final StepFixture step = new StepFixture(PROJECT);
    private final Simulation platform =
            Simulation.of(PROJECT, AssumedWorld.all(PROJECT, CONTEXT, Capabilities.CONFLUENT), planOf());

    private static SnapshotFixture chain() {
        return SnapshotFixture.project("chain")
                .layer("sources", "s")
                .layer("intermediates", "t")
                .layer("facts", "u")
                .edges("raw>s s>t t>u")
                .append("s t");
    }

    private static PlanContext context(Optional<String> pool) {
        return new PlanContext(
                "test",
                "test",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                pool,
                List.of(),
                List.of(),
                Policies.DEFAULT,
                new PlanProject("chain", "", false));
    }

    private static Plan planOf(Step... steps) {
        return new Plan(
                Plan.VERSION,
                "",
                PlanKind.DEPLOY,
                "test",
                new PlanProject("chain", "", false),
                "",
                new PlanWorld("", ""),
                RequestBuilder.deploy("t").build(),
                List.of(),
                List.of(steps),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void does(Step... steps) {
        for (Step one : steps) {
            platform.effect(one);
        }
    }

    private void refuses(Step refused, String because) {
        assertThatThrownBy(() -> platform.effect(refused))
                .isInstanceOf(Violation.class)
                .hasMessageContaining(because);
    }

    private WorldStatement statement(String name) {
        return platform.world().statements().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableIsNotDroppedUnderARunningReader() {
        does(step.stop("t", "test-dml-t"));

        refuses(step.drop("t"), "while test-dml-u reads it");
    }

    @Test
    void aTableIsNotDroppedUnderItsWriter() {
        does(step.stop("u", "test-dml-u"));

        refuses(step.drop("t"), "while test-dml-t writes it");
    }

    @Test
    void aStoppedStatementHasPositionsInTheTopicsThatItRead() {
        does(step.stop("t", "test-dml-t"));

        assertThat(statement("test-dml-t").phase()).isEqualTo(Phase.STOPPED);
        assertThat(statement("test-dml-t").positions()).singleElement().satisfies(position -> {
            assertThat(position.topicId()).contains("topic-s");
            assertThat(position.resolves()).isTrue();
        });
    }

    @Test
    void aTableMadeAgainHasAnotherTopicSoThatItsReadersCannotResume() {
        does(
                step.stop("t", "test-dml-t"),
                step.stop("u", "test-dml-u"),
                step.drop("t"),
                step.create("t"),
                step.start("t", "test-dml-t-2", StartAt.EARLIEST));

        refuses(step.resume("u", "test-dml-u"), "positions of a topic of t that is gone");
    }

    @Test
    void aStatementIsNotResumedOnceAnotherHasTakenOver() {
        does(
                step.stop("t", "test-dml-t"),
                step.start("t", "test-dml-t-2", StartAt.positionsOf("test-dml-t")),
                step.stop("t", "test-dml-t-2"));

        refuses(step.resume("t", "test-dml-t"), "others have written t since");
    }

    @Test
    void positionsOfThePastAreNotStartedFrom() {
        does(
                step.stop("t", "test-dml-t"),
                step.start("t", "test-dml-t-2", StartAt.positionsOf("test-dml-t")),
                step.stop("t", "test-dml-t-2"));

        refuses(step.start("t", "test-dml-t-3", StartAt.positionsOf("test-dml-t")), "beyond which others have written");
        does(step.start("t", "test-dml-t-3", StartAt.positionsOf("test-dml-t-2")));
    }

    @Test
    void twoStatementsDoNotWriteOneTable() {
        refuses(step.start("t", "test-dml-t-2", StartAt.EARLIEST), "beside test-dml-t");
    }

    @Test
    void anAppendTableIsNotReplayedInto() {
        does(step.stop("t", "test-dml-t"));

        refuses(step.start("t", "test-dml-t-2", StartAt.EARLIEST), "a second time");
    }

    @Test
    void aKeptTableIsNotReplayedWhileItsSourceIsStillFilling() {
        does(
                step.stop("t", "test-dml-t"),
                step.stop("u", "test-dml-u"),
                step.drop("t"),
                step.create("t"),
                step.start("t", "test-dml-t-2", StartAt.EARLIEST));

        refuses(step.start("u", "test-dml-u-2", StartAt.EARLIEST), "while t is still filling");
        does(step.awaitCaughtUp("t", "test-dml-t-2"), step.start("u", "test-dml-u-2", StartAt.EARLIEST));
    }

    @Test
    void caughtUpWithAFillingSourceIsNotCaughtUp() {
        does(
                step.stop("s", "test-dml-s"),
                step.stop("t", "test-dml-t"),
                step.stop("u", "test-dml-u"),
                step.drop("s"),
                step.drop("t"),
                step.create("s"),
                step.create("t"),
                step.start("s", "test-dml-s-2", StartAt.EARLIEST),
                step.start("t", "test-dml-t-2", StartAt.EARLIEST),
                step.awaitCaughtUp("t", "test-dml-t-2"));

        refuses(step.start("u", "test-dml-u-2", StartAt.EARLIEST), "while t is still filling");
    }

    @Test
    void aTakenNameIsRefused() {
        does(step.stop("t", "test-dml-t"));

        refuses(step.start("t", "test-dml-t", StartAt.positionsOf("test-dml-t")), "which is taken");
    }

    @Test
    void whatIsDeletedCannotBeResumed() {
        does(step.stop("t", "test-dml-t"), step.delete("t", "test-dml-t"));

        refuses(step.resume("t", "test-dml-t"), "which is not there");
    }

    @Test
    void aRunningStatementIsNotDeleted() {
        refuses(step.delete("t", "test-dml-t"), "which is RUNNING");
    }

    @Test
    void aStatementNeedsItsTableAndItsSources() {
        does(step.stop("t", "test-dml-t"), step.stop("u", "test-dml-u"), step.drop("t"));

        refuses(step.start("t", "test-dml-t-2", StartAt.EARLIEST), "writes t, which is not there");
        refuses(step.start("u", "test-dml-u-2", StartAt.EARLIEST), "reads t, which is not there");
    }

    @Test
    void stateIsNotGivenToOtherSqlThatThePlatformHasNotJudged() {
        Simulation flink = Simulation.of(FILTERED, AssumedWorld.all(PROJECT, CONTEXT, Capabilities.FLINK), planOf());
        StepFixture changed = new StepFixture(FILTERED);
        flink.effect(changed.stop("u", "test-dml-u"));

        assertThatThrownBy(() -> flink.effect(changed.start("u", "test-dml-u-2", StartAt.stateOf("test-dml-u"))))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("has not judged equal");
    }

    @Test
    void aPoolDoesNotEndUpFullerThanItMayBe() {
        World world = Worlds.pools(
                Worlds.withoutStatement(AssumedWorld.all(PROJECT, POOLED, Capabilities.CONFLUENT), "test-dml-u"),
                new ComputePool("pool", true, 2, 2));
        Plan plan = new Planner(new FlinkSqlReader())
                .plan(PROJECT, Worlds.pools(world), RequestBuilder.deploy("u").build(), POOLED);
        Simulation full = Simulation.of(PROJECT, world, plan).runAll(plan.steps());

        assertThatThrownBy(() -> Aftermath.ofPlan(full, true))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("pool pool holds 3 statements, room is for 2");
    }

    @Test
    void theEndOfAPlanHasNoReaderOnATopicThatIsGone() {
        does(
                step.stop("t", "test-dml-t"),
                step.stop("u", "test-dml-u"),
                step.drop("t"),
                step.create("t"),
                step.start("t", "test-dml-t-2", StartAt.EARLIEST));

        assertThatThrownBy(() -> Aftermath.ofPlan(platform, false))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("table u was written by test-dml-u and is written by nothing now");
    }

    @Test
    void theEndOfAnUndoingMissesNoTable() {
        does(step.stop("u", "test-dml-u"), step.stop("t", "test-dml-t"), step.drop("t"));

        assertThatThrownBy(() -> Aftermath.ofUndo(platform))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("table t was there and is missing");
    }

    @Test
    void stepsComeAfterWhatTheyWaitFor() {
        Step stop = step.stop("t", "test-dml-t");
        Step drop = waiting(step.drop("t"), stop);

        assertThatThrownBy(() -> platform.apply(drop)).isInstanceOf(Violation.class);
        assertThat(StepOrders.shuffled(List.of(drop, stop), 7)).containsExactly(stop, drop);
    }

    private static Step waiting(Step step, Step before) {
        return new Step(
                step.id(),
                step.table(),
                step.kind(),
                List.of(before.id()),
                step.name(),
                step.uid(),
                step.creates(),
                step.sql(),
                step.start(),
                step.previous(),
                step.tableId(),
                step.topicId(),
                step.changes(),
                step.pool(),
                step.pointOfNoReturn());
    }
}
