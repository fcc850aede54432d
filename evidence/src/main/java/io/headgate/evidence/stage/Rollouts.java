package io.headgate.evidence.stage;

import com.google.protobuf.Timestamp;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanFile;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.workflows.codec.Payloads;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.start.Starts;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plans and rollouts of a stage: made by the command line, awaited past it, since the worker that it asks may be dead. */
public final class Rollouts implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("(?m)^rollout (\\S+)");

    private static final int CONNECTS = 30;

    private final Stage stage;
    private final String environment;
    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;

    public Rollouts(Stage stage, String environment) {
        this.stage = stage;
        this.environment = environment;
        this.stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(stage.temporalAddress())
                .validateAndBuildWithDefaults());
        this.client = WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setNamespace("default")
                        .setDataConverter(Payloads.plain())
                        .validateAndBuildWithDefaults());
    }

    /** A plan that a worker made, by the words of a command such as {@code deploy fct_order --force}. */
    public Plan plan(List<String> words) {
        Path file = stage.project().resolve("plan.json");
        List<String> line = new ArrayList<>(words);
        line.addAll(List.of("-e", environment, "--plan-only", "--plan-out", file.toString()));
        connected(line).orThrow("planning");
        try {
            return PlanFile.read(Files.readAllBytes(file), "plan.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the rollout of the plan that was made last; gives its id. */
    public String start() {
        Said said = connected(List.of(
                        "deploy",
                        "--plan",
                        stage.project().resolve("plan.json").toString(),
                        "-e",
                        environment,
                        "-y",
                        "--detach",
                        "--on-failure",
                        "abort"))
                .orThrow("starting a rollout");
        Matcher started = STARTED.matcher(said.err());
        if (!started.find()) {
            throw new IllegalStateException("no rollout was started: " + said.out() + said.err());
        }
        return started.group(1);
    }

    /** What a rollout came to; empty when it goes on still after the patience is over. */
    public Optional<RolloutReport> await(String rollout, Duration patience) {
        WorkflowStub stub = WorkflowStub.fromTyped(
                client.newWorkflowStub(RolloutWorkflow.class, Starts.rolloutId(environment, rollout)));
        try {
            return Optional.of(stub.getResult(patience.toMillis(), TimeUnit.MILLISECONDS, RolloutReport.class));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    /**
     * How a rollout ended whose worker was to be killed.
     *
     * @param report empty where it went on still
     * @param struck whether the worker died before the end
     */
    public record Endured(Optional<RolloutReport> report, boolean struck) {
        public String end() {
            return report.map(each -> each.end().toString()).orElse("no end");
        }
    }

    /** Waits for the end of a rollout; after a while, where one is given, the worker is killed and started again. */
    public Endured endure(String rollout, Optional<Duration> kill, Duration patience) {
        boolean struck = false;
        if (kill.isPresent()) {
            struck = await(rollout, kill.get()).isEmpty();
            stage.worker(0).kill();
            stage.startWorker(0);
        }
        Optional<RolloutReport> report = await(rollout, patience);
        stage.awaitWorker(0);
        return new Endured(report, struck);
    }

    /** When Temporal was told that a step is done; empty while it is not. */
    public Optional<Instant> doneAt(String rollout, String step) {
        String named = "\"step\":\"" + step + "\"";
        Set<Long> scheduled = new HashSet<>();
        Optional<Instant> done = Optional.empty();
        for (HistoryEvent event :
                client.fetchHistory(Starts.rolloutId(environment, rollout)).getEvents()) {
            if (event.hasActivityTaskScheduledEventAttributes()
                    && event.getActivityTaskScheduledEventAttributes().getInput().getPayloadsList().stream()
                            .anyMatch(
                                    payload -> payload.getData().toStringUtf8().contains(named))) {
                scheduled.add(event.getEventId());
            }
            if (event.hasActivityTaskCompletedEventAttributes()
                    && scheduled.contains(
                            event.getActivityTaskCompletedEventAttributes().getScheduledEventId())) {
                Timestamp time = event.getEventTime();
                done = Optional.of(Instant.ofEpochSecond(time.getSeconds(), time.getNanos()));
            }
        }
        return done;
    }

    /** How many events the history of a rollout's latest run has. */
    public long historyLength(String rollout) {
        return client.fetchHistory(Starts.rolloutId(environment, rollout))
                .getEvents()
                .size();
    }

    /** Plans and carries out, and fails unless it succeeds. */
    public void deploy(String... words) {
        List<String> line = new ArrayList<>(List.of("deploy"));
        line.addAll(List.of(words));
        line.addAll(List.of("-e", environment, "-y", "--on-failure", "abort"));
        connected(line).orThrow(String.join(" ", line));
    }

    /** A command gives up connecting after seconds, before it does anything; on a busy machine services take longer. */
    private Said connected(List<String> words) {
        Said said = stage.headgate().run(words.toArray(String[]::new));
        for (int again = 0; said.exit() == FailureCode.CANNOT_CONNECT.exitCode() && again < CONNECTS; again++) {
            said = stage.headgate().run(words.toArray(String[]::new));
        }
        return said;
    }

    @Override
    public void close() {
        stubs.shutdownNow();
    }
}
