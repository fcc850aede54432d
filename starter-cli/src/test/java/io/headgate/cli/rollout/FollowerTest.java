package io.headgate.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.cli.CommandRun;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches a rollout sees its end, whatever goes away and comes back in between. */
class FollowerTest {
    private static final String ID = "20261121-3f2a9c1-1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RolloutStage stage;

    @BeforeEach
    void raise() {
        stage = new RolloutStage(folder.resolve("p")).worker();
    }

    @AfterEach
    void lower() {
        stage.close();
    }

    private RolloutWorkflow held() {
        stage.steps.hold("z/start");
        FakePlan plan = new FakePlan().step("z/create").step("z/start", "z/create");
        RolloutWorkflow rollout = stage.start(ID, plan, RolloutHarness.options());
        stage.await(rollout, status -> !status.running().isEmpty());
        return rollout;
    }

    private static CommandRun end(CompletableFuture<CommandRun> run) throws Exception {
        return run.get(90, TimeUnit.SECONDS);
    }

    @Test
    void aWorkerThatGoesAndComesBackIsWaitedFor() throws Exception {
        held();
        Screen screen = new Screen(stage);
        CompletableFuture<Integer> watching = screen.type("watch", ID);
        screen.await("z/start");

        stage.noWorker();
        screen.await("worker is away, waiting");
        assertThat(watching).isNotDone();
        stage.steps.release("z/start");
        stage.worker();

        assertThat(watching.get(90, TimeUnit.SECONDS)).isZero();
        assertThat(screen.text()).contains("worker is back").contains(ID + ": succeeded");
    }

    @Test
    void severalTerminalsSeeTheSameEnd() throws Exception {
        held();
        List<CompletableFuture<CommandRun>> terminals = new ArrayList<>();
        for (int terminal = 0; terminal < 3; terminal++) {
            terminals.add(CompletableFuture.supplyAsync(() -> stage.type("watch", ID)));
        }
        stage.steps.release("z/start");

        for (CompletableFuture<CommandRun> terminal : terminals) {
            assertThat(end(terminal).exit()).isZero();
            assertThat(end(terminal).out()).contains(ID + ": succeeded").contains("steps: 2 done");
        }
    }

    @Test
    void jsonIsOneEventOnEachLineAndTheResultIsTheLast() throws Exception {
        held();
        CompletableFuture<CommandRun> watching = CompletableFuture.supplyAsync(() -> stage.type("watch", ID, "--json"));
        stage.steps.release("z/start");

        List<JsonNode> events =
                end(watching).out().lines().map(FollowerTest::json).toList();
        assertThat(events).extracting(event -> event.path("type").asText()).contains("step", "phase");
        JsonNode last = events.get(events.size() - 1);
        assertThat(last.path("type").asText()).isEqualTo("result");
        assertThat(last.path("exitCode").asInt(-1)).isZero();
        assertThat(last.at("/report/end").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aCancelledRolloutEndsWithItsReport() throws Exception {
        RolloutWorkflow rollout = held();
        CompletableFuture<CommandRun> watching = CompletableFuture.supplyAsync(() -> stage.type("watch", ID));
        WorkflowStub.fromTyped(rollout).cancel();
        stage.steps.release("z/start");

        CommandRun run = end(watching);
        assertThat(run.exit()).isEqualTo(9);
        assertThat(run.out()).contains(ID + ": aborted");
    }

    @Test
    void aTerminatedRolloutIsSaidToBeEndedFromOutside() throws Exception {
        RolloutWorkflow rollout = held();
        CompletableFuture<CommandRun> watching = CompletableFuture.supplyAsync(() -> stage.type("watch", ID));
        WorkflowStub.fromTyped(rollout).terminate("by hand");
        stage.steps.release("z/start");

        CommandRun run = end(watching);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("was ended from outside, in Temporal").contains("headgate describe " + ID);
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
