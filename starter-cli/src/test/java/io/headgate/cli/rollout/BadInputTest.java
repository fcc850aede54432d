package io.headgate.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.cli.CommandRun;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutWorkflow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work is told in a sentence that says what to do, with an exit code that tells the truth. */
class BadInputTest {
    private static final String ID = "20261121-3f2a9c1-1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RolloutStage stage;

    @BeforeEach
    void raise() {
        stage = new RolloutStage(folder.resolve("p"));
    }

    @AfterEach
    void lower() {
        stage.close();
    }

    /** One sentence, one remedy, and nothing of the machinery behind them. */
    private static void says(CommandRun run, int exit, String sentence, String remedy) {
        assertThat(run.err())
                .contains("error: ")
                .contains(sentence)
                .contains("try: ")
                .contains(remedy);
        assertThat(run.err()).doesNotContain("io.temporal", "io.grpc", "Exception", "UNAVAILABLE", "DEADLINE", "\tat ");
        assertThat(run.exit()).isEqualTo(exit);
    }

    @Test
    void nobodyWasToldWhereTheWorkerIs() {
        says(CommandRun.in(stage.project, "status"), 7, "nobody said where to find a worker", "headgate dev up");
    }

    @Test
    void temporalIsDown() {
        String nobody = "127.0.0.1:" + RolloutStage.freePort();

        CommandRun run = stage.typeWith(Map.of("HEADGATE_TEMPORAL", nobody), "status");

        says(run, 7, "Temporal does not answer at " + nobody, "headgate dev up");
    }

    @Test
    void theLedgerIsDown() {
        String nobody = "http://127.0.0.1:" + RolloutStage.freePort();

        CommandRun run = stage.typeWith(Map.of("HEADGATE_LEDGER", nobody), "history");

        says(run, 7, "the ledger at " + nobody + " does not answer", "headgate dev up");
    }

    @Test
    void theTokenIsWrong() {
        CommandRun run = stage.typeWith(Map.of("HEADGATE_TOKEN", "nonsense"), "history");

        says(run, 2, "the token is unknown", "ask for one");
        assertThat(run.err()).doesNotContain("nonsense");
    }

    @Test
    void anUnknownRolloutIsNamedByEveryCommand() {
        stage.worker();
        for (String[] words : new String[][] {
            {"status", "nope"},
            {"watch", "nope"},
            {"describe", "nope"},
            {"approve", "nope"},
            {"abort", "nope"},
            {"rollback", "nope"},
            {"retry", "z/start", "--same-sql", "--rollout", "nope"}
        }) {
            says(stage.type(words), 2, "there is no rollout nope in dev", "headgate history -e dev");
        }
    }

    @Test
    void aDecisionThatMakesNoSenseNowIsRefused() {
        stage.worker();
        stage.steps.hold("z/start");
        RolloutWorkflow rollout = stage.start(
                ID, new FakePlan().step("z/start"), RolloutHarness.options().withApproval());
        stage.await(rollout, status -> status.phase() == RolloutPhase.AWAITING_APPROVAL);

        assertThat(stage.type("approve", ID).exit()).isZero();
        says(stage.type("approve", ID), 6, "approved already, by ann", "headgate status " + ID + " -e dev");
        stage.await(
                rollout,
                status -> status.phase() == RolloutPhase.RUNNING
                        && !status.running().isEmpty());
        says(
                stage.type("retry", "z/start", "--same-sql"),
                6,
                "z/start has not failed: it is running",
                "headgate status");
        says(stage.type("skip", "nope/start"), 6, "this rollout has no step nope/start", "headgate status");
        says(stage.type("resume"), 6, "it is not paused", "headgate status");

        stage.steps.release("z/start");
        stage.await(rollout, status -> status.phase() == RolloutPhase.ENDED);
        says(stage.type("abort"), 6, "rollout " + ID + " is over", "headgate describe " + ID + " -e dev");
    }

    @Test
    void aQueryWithoutAWorkerEndsAndSaysSo() {
        stage.start(ID, new FakePlan().step("z/start"), RolloutHarness.options());

        long begun = System.nanoTime();
        CommandRun run = stage.type("status", ID);

        says(run, 7, "no worker answers on task queue 'headgate'", "headgate dev up");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void theListOfWhatRunsNamesWhatNobodyServes() {
        stage.start(ID, new FakePlan().step("z/start"), RolloutHarness.options());

        CommandRun run = stage.type("status", "--json");

        assertThat(run.exit()).isEqualTo(7);
        assertThat(run.json()).isEmpty();
        assertThat(run.err()).contains(ID + ": nobody can tell how it stands").contains("headgate describe " + ID);
    }

    @Test
    void aPlanThatTheLedgerDoesNotHaveIsRefusedByTheRollout() {
        stage.worker();
        stage.start(ID, new FakePlan().step("z/start"), RolloutHarness.options());
        stage.ledger.forgetArtifacts();
        RolloutWorkflow rollout = stage.startOf("20261121-3f2a9c1-2", "sha256:nobody");
        stage.await(rollout, status -> status.phase() == RolloutPhase.ENDED);

        CommandRun run = stage.type("watch", "20261121-3f2a9c1-2");

        assertThat(run.exit()).isEqualTo(6);
        assertThat(run.out()).contains("refused").contains("no plan sha256:nobody in the ledger");
    }

    @Test
    void aFailedStepIsNamedWithWhatToType() {
        stage.worker();
        stage.steps.fail("z/start", FailureKind.PERMANENT, "the SQL was refused", 1);
        stage.start(ID, new FakePlan().step("z/start"), RolloutHarness.options());

        CommandRun run = stage.type("watch", ID);

        assertThat(run.exit()).isEqualTo(8);
        assertThat(run.err())
                .contains("z/start: the SQL was refused")
                .contains("headgate retry z/start --rollout " + ID + " -e dev");
    }
}
