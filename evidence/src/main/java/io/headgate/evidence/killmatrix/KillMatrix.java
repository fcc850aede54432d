package io.headgate.evidence.killmatrix;

import io.headgate.evidence.count.RunResult;
import io.headgate.evidence.project.SampleProject;
import io.headgate.evidence.stage.Rollouts;
import io.headgate.evidence.stage.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs cells of the matrix one after the other on one stage; after a run that went wrong the next one gets a new stage, so that one
 * failure does not colour the others.
 */
public final class KillMatrix implements AutoCloseable {
    private final Path folder;
    private final String engine;
    private final Map<String, String> system;
    private final Consumer<String> says;
    private Optional<Open> open = Optional.empty();
    private int stages;

    /**
     * @param engine what runs the lab's statements: {@code simulated} or {@code flink}
     * @param says what is told to people while it runs
     */
    public KillMatrix(Path folder, String engine, Map<String, String> system, Consumer<String> says) {
        this.folder = folder;
        this.engine = engine;
        this.system = Map.copyOf(system);
        this.says = says;
    }

    /** One run to do. */
    public record Order(Cell cell, int run) {}

    /** A stage with the sample project deployed. */
    private record Open(Stage stage, Rollouts rollouts, SampleProject project) {}

    /**
     * Does runs until they are done or the budget is spent.
     *
     * @param done told of each result at once
     * @return the runs that were left out
     */
    public List<Order> run(List<Order> orders, Duration budget, Consumer<RunResult> done) {
        Instant deadline = Instant.now().plus(budget);
        List<Order> left = new ArrayList<>();
        for (Order order : orders) {
            if (Instant.now().isAfter(deadline)) {
                left.add(order);
            } else {
                RunResult result = one(order);
                done.accept(result);
                says.accept(line(result));
                if (!result.good()) {
                    close();
                }
            }
        }
        return left;
    }

    private RunResult one(Order order) {
        Instant begun = Instant.now();
        try {
            Open now = opened();
            return new KillRun(now.stage, now.rollouts, now.project).run(order.cell(), order.run());
        } catch (RuntimeException e) {
            return RunResult.broken(order.cell().id(), order.run(), begun, false, "the run broke off: " + e);
        }
    }

    private Open opened() {
        if (open.isEmpty()) {
            stages++;
            Path place = folder.resolve("stage-" + Instant.now().toEpochMilli() + "-" + stages);
            Stage stage = Stage.start(place, system, List.of("--engine", engine));
            SampleProject project = new SampleProject(stage.project());
            project.write();
            Rollouts rollouts = new Rollouts(stage, KillRun.ENVIRONMENT);
            open = Optional.of(new Open(stage, rollouts, project));
            rollouts.deploy("--all");
        }
        return open.orElseThrow();
    }

    private static String line(RunResult result) {
        return (result.good() ? "good  " : "WRONG ") + result.cell() + " #" + result.run() + "  recovered in "
                + result.recoveryMillis() + " ms, " + result.effects() + " effects"
                + (result.good() ? "" : "  " + result);
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
