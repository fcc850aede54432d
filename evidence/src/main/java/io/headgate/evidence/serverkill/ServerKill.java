package io.headgate.evidence.serverkill;

import io.headgate.cli.process.Waiting;
import io.headgate.evidence.count.Audit;
import io.headgate.evidence.count.RunResult;
import io.headgate.evidence.project.SampleProject;
import io.headgate.evidence.stage.LabRemote;
import io.headgate.evidence.stage.Rollouts;
import io.headgate.evidence.stage.Stage;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.rollout.RolloutReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets something go away while the lab holds the request that creates a table in the middle of a rollout of some twelve steps, lets
 * the request go on into the outage, and counts when the rollout has ended.
 */
public final class ServerKill implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String GATE = "gate";

    private final Path folder;
    private final Map<String, String> system;
    private final Consumer<String> says;
    private Optional<Open> open = Optional.empty();

    public ServerKill(Path folder, Map<String, String> system, Consumer<String> says) {
        this.folder = folder;
        this.system = Map.copyOf(system);
        this.says = says;
    }

    private record Open(Stage stage, Rollouts rollouts) {}

    /** One rollout with one outage. */
    public RunResult run(Outage outage, int number) {
        Instant begun = Instant.now();
        RunResult result;
        try {
            result = on(opened(), outage, number);
        } catch (RuntimeException e) {
            result = RunResult.broken(outage.label(), number, begun, false, "the run broke off: " + e);
        }
        says.accept((result.good() ? "good  " : "WRONG ") + result.cell() + " #" + number + "  recovered in "
                + result.recoveryMillis() + " ms, " + result.effects() + " effects  " + result.words());
        if (!result.good()) {
            close();
        }
        return result;
    }

    private static RunResult on(Open now, Outage outage, int number) {
        LabRemote lab = now.stage.lab();
        Plan plan = now.rollouts.plan(List.of("deploy", SampleProject.MIDDLE, "--force", "--may-start-descendants"));
        Step step = plan.steps().stream()
                .filter(each -> each.kind() == StepKind.CREATE_TABLE)
                .findFirst()
                .orElseThrow();
        Audit audit = new Audit(now.stage, now.rollouts, outage.label(), number, plan, step);
        lab.fault(Map.of(
                "id",
                GATE,
                "kind",
                "gate",
                "times",
                1,
                "method",
                "POST",
                "statement",
                step.name().orElseThrow()));
        try {
            String rollout = now.rollouts.start();
            if (!Waiting.until(PATIENCE, () -> lab.waiting(GATE) > 0)) {
                return audit.notFired("the rollout never came to " + step.id());
            }
            Outage.Ending ending = outage.begin(now.stage);
            Instant struck = Instant.now();
            lab.release(GATE);
            if (!ending.end()) {
                return audit.notFired("the outage disturbed nobody");
            }
            Optional<RolloutReport> report = now.rollouts.await(rollout, LONGEST);
            return audit.close(rollout, struck, report);
        } finally {
            lab.clearFaults();
        }
    }

    private Open opened() {
        if (open.isEmpty()) {
            Stage stage = Stage.startKept(
                    folder.resolve("stage-" + Instant.now().toEpochMilli()), system, List.of("--engine", "simulated"));
            new SampleProject(stage.project()).write();
            Rollouts rollouts = new Rollouts(stage, "lab");
            open = Optional.of(new Open(stage, rollouts));
            rollouts.deploy("--all");
        }
        return open.orElseThrow();
    }

    @Override
    public void close() {
        open.ifPresent(now -> {
            now.rollouts.close();
            now.stage.close();
        });
        open = Optional.empty();
    }
}
