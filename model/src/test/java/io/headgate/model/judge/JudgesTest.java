package io.headgate.model.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.model.project.Dice;
import io.headgate.model.project.InventedProject;
import io.headgate.model.project.InventedTable;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.fake.FakePlatform;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judges complain when something is wrong; else every seed would be good for nothing. */
class JudgesTest {
    private final FakePlatform platform = new FakePlatform(Capabilities.CONFLUENT);
    private final Complaints complaints = new Complaints();
    private final Oracle oracle = new Oracle(complaints, platform);
    private final InventedProject project = InventedProject.of(new Dice(1), 1);
    private final InventedTable table = project.tables().get(0);

    @BeforeEach
    void itsSourcesAndItsTableAreThere() {
        InventedProject.RAW.forEach(raw -> create(raw, InventedProject.rawDdl(raw)));
        create(table.name(), table.ddl());
    }

    private void create(String name, String ddl) {
        platform.tables()
                .create(new CreateTableOrder(
                        new EffectKey("outside", name, 1),
                        "ddl-" + name,
                        name,
                        ddl,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void start(String name, String sql) {
        platform.statements()
                .start(new StartOrder(
                        new EffectKey("r", name, 1),
                        name,
                        table.name(),
                        1,
                        sql,
                        Map.of(),
                        Optional.empty(),
                        StartPoint.EARLIEST));
        platform.statements().find(name);
    }

    @Test
    void aSecondWriterIsSeen() {
        Witness witness = new Witness(complaints);
        start("one", table.dml());
        witness.look(platform);
        assertThat(complaints.all()).isEmpty();

        start("two", table.dml());
        witness.look(platform);

        assertThat(complaints.all()).containsExactly("two writers of t0: [one, two]");
    }

    @Test
    void aTableThatRunsAsTheProjectSaysIsFine() {
        start("one", table.dml());

        oracle.deployed("now", project, Set.of(table.name()));
        oracle.rows("now", project);

        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void otherSqlIsSeen() {
        start("one", table.dml().replace("amount >", "amount <"));

        oracle.deployed("now", project, Set.of(table.name()));

        assertThat(complaints.all())
                .singleElement()
                .asString()
                .contains("is written by")
                .contains("amount <");
    }

    @Test
    void aTableWithoutWriterIsSeen() {
        oracle.deployed("now", project, Set.of(table.name()));

        assertThat(complaints.all()).singleElement().asString().contains("is written by [] instead of");
    }

    @Test
    void aMissingTableIsSeen() {
        InventedProject more = InventedProject.of(new Dice(1), 2);

        oracle.deployed("now", more, Set.of("t1"));

        assertThat(complaints.all()).containsExactly("now: t1 is not there");
    }

    @Test
    void aTableThatShouldBeGoneIsSeen() {
        oracle.gone("now", Set.of(table.name()));

        assertThat(complaints.all()).containsExactly("now: t0 is still there");
    }

    @Test
    void aRowThatIsNotThereIsSeen() {
        start("one", table.dml());
        platform.statements().find("one");
        String uid = platform.statementsNow().get(0).uid();
        platform.statements().stop(new StopOrder(new EffectKey("r", "stop", 1), "one", uid));
        platform.statements().find("one");
        platform.produce(table.parents().get(0), List.of("late"));

        oracle.rows("now", project);

        assertThat(complaints.all())
                .singleElement()
                .asString()
                .contains("t0 has 0 rows")
                .contains("its sources have 1");
    }

    @Test
    void whatIsNotAsItWasIsSeen() {
        Picture before = Picture.of(platform);
        start("one", table.dml());

        assertThat(before.differences(Picture.of(platform))).containsOnlyKeys(table.name());
        assertThat(before.differences(before)).isEmpty();
    }

    @Test
    void anEffectThatHappenedTwiceIsSeen() {
        check(StepState.DONE, StepState.DONE, 2);

        assertThat(complaints.all()).containsExactly("r: z/start happened 2 times in epoch 1");
    }

    @Test
    void aStepReportedAsDoneThatNeverHappenedIsSeen() {
        check(StepState.DONE, StepState.DONE, 0);

        assertThat(complaints.all()).singleElement().asString().contains("has never happened");
    }

    @Test
    void aStepReportedAsBlockedThatHappenedIsSeen() {
        check(StepState.BLOCKED, StepState.BLOCKED, 1);

        assertThat(complaints.all()).containsExactly("r: z/start is reported as BLOCKED and has happened");
    }

    @Test
    void aReportThatCountsOtherwiseIsSeen() {
        check(StepState.DONE, StepState.SKIPPED, 1);

        assertThat(complaints.all()).containsExactly("r: the report counts {SKIPPED=1}, its rows say {DONE=1}");
    }

    private void check(StepState row, StepState counted, int effects) {
        StepRow step = new StepRow(
                "z/start",
                "z",
                StepKind.START,
                Optional.of("z"),
                false,
                row,
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                "z started");
        RolloutReport report = new RolloutReport(
                RolloutReport.VERSION,
                "dev",
                "r",
                "sha256:plan",
                RolloutEnd.SUCCEEDED,
                "",
                Map.of(counted, 1),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                1);
        new Truth(complaints)
                .check("r", report, List.of(step), Map.of(new EffectKey("r", "z/start", 1).hex(), effects));
    }
}
