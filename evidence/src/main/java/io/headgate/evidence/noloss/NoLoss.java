package io.headgate.evidence.noloss;

import io.headgate.evidence.project.FlowProject;
import io.headgate.evidence.stage.Load;
import io.headgate.evidence.stage.Rollouts;
import io.headgate.evidence.stage.Stage;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.rollout.RolloutEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Replaces statements again and again while records flow through them, and kills the worker in half of the rollouts at a moment
 * that a seed chooses.
 */
public final class NoLoss {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration COUNTING = Duration.ofMinutes(30);
    private static final int LATEST_KILL_MILLIS = 6_000;
    private static final int SETTLE_SECONDS = 60;
    private static final Duration EXACT = Duration.ofMinutes(2);

    private final Path folder;
    private final Map<String, String> system;
    private final Consumer<String> says;

    public NoLoss(Path folder, Map<String, String> system, Consumer<String> says) {
        this.folder = folder;
        this.system = Map.copyOf(system);
        this.says = says;
    }

    /**
     * What to do.
     *
     * @param environment {@code lab} or {@code lab-flink}
     * @param rollouts how many at most; of four, two replace the stateless statement, one stops and resumes it, and one replaces,
     *     or stops and resumes, the statement with state
     * @param rate records per second
     * @param seconds how long records are produced; no rollout begins after it
     */
    public record Order(String environment, int rollouts, int rate, int seconds, long seed) {}

    /** Does it, on a stage of its own. */
    public FlowResult run(Order order) {
        Path place = folder.resolve(order.environment() + "-" + Instant.now().toEpochMilli());
        try (Stage stage = Stage.start(place, system, List.of("--engine", "flink", "--checkpoint-interval", "1s"));
                Rollouts rollouts = new Rollouts(stage, order.environment())) {
            return new Flow(stage, rollouts, order).run();
        }
    }

    /** One stream of records. */
    private final class Flow {
        private final Stage stage;
        private final Rollouts rollouts;
        private final Order order;
        private final Random random;
        private final List<Long> gaps = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private int replaced;
        private int bounced;
        private int restored;
        private int sumsBounced;
        private int kills;

        Flow(Stage stage, Rollouts rollouts, Order order) {
            this.stage = stage;
            this.rollouts = rollouts;
            this.order = order;
            this.random = new Random(order.seed());
        }

        FlowResult run() {
            Instant at = Instant.now();
            FlowProject project = order.environment().equals("lab")
                    ? FlowProject.confluent(stage.project())
                    : FlowProject.flink(stage.project(), stage.lab().text("/endpoints/bootstrap"));
            project.write(0);
            project.writeSums(0);
            rollouts.deploy("--all");
            Load load = stage.startLoad(Map.of(
                    "first",
                    0,
                    "topic",
                    FlowProject.SOURCE,
                    "sink",
                    FlowProject.SINK,
                    "rate",
                    order.rate(),
                    "seconds",
                    order.seconds(),
                    "settle",
                    SETTLE_SECONDS));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(order.seconds());
            try (GapWatch watch = new GapWatch(running())) {
                for (int number = 1; number <= order.rollouts() && System.nanoTime() < end; number++) {
                    if (number % 4 == 2) {
                        sums(project, number);
                    } else {
                        one(project, number, watch);
                    }
                }
            }
            Load.Counted counted =
                    load.counted(Duration.ofSeconds(order.seconds()).plus(COUNTING));
            int wrongSums = new Sums(stage.lab().text("/endpoints/bootstrap")).wrong(counted.produced(), EXACT);
            return new FlowResult(
                    order.environment(),
                    at,
                    order.rate(),
                    order.rollouts(),
                    replaced,
                    bounced,
                    kills,
                    counted.produced(),
                    counted.lost(),
                    counted.duplicated(),
                    restored,
                    sumsBounced,
                    wrongSums,
                    gaps,
                    String.join("; ", problems));
        }

        /** The statement with state; what replaces it takes its state over where the platform can do that. */
        private void sums(FlowProject project, int number) {
            boolean bounce = order.environment().equals("lab") || number % 8 == 6;
            List<String> words = new ArrayList<>(List.of("deploy", FlowProject.SUMS));
            if (bounce) {
                words.add("--restart");
            } else {
                project.writeSums(number);
                words.add("--keep-state");
            }
            requireGoingOn(rollouts.plan(words), bounce);
            Rollouts.Endured endured = endure(number);
            restored += bounce ? 0 : 1;
            sumsBounced += bounce ? 1 : 0;
            says.accept(order.environment() + " #" + number + (bounce ? " bounce with state" : " state restored")
                    + (kills(number) ? ", worker killed" : "") + ": " + endured.end());
        }

        /** The statement with state is struck each time, of the others every second. */
        private static boolean kills(int number) {
            return number / 2 % 2 == 1;
        }

        private Rollouts.Endured endure(int number) {
            String rollout = rollouts.start();
            Optional<Duration> blow = kills(number)
                    ? Optional.of(Duration.ofMillis(1 + random.nextInt(LATEST_KILL_MILLIS)))
                    : Optional.empty();
            Rollouts.Endured endured = rollouts.endure(rollout, blow, LONGEST);
            kills += endured.struck() ? 1 : 0;
            if (!endured.end().equals(RolloutEnd.SUCCEEDED.toString())) {
                problems.add("rollout " + rollout + ": " + endured.end()
                        + endured.report().map(each -> ", " + each.reason()).orElse(""));
            }
            return endured;
        }

        private void one(FlowProject project, int number, GapWatch watch) {
            boolean bounce = number % 4 == 0;
            List<String> words = new ArrayList<>(List.of("deploy", FlowProject.SINK));
            if (bounce) {
                words.add("--restart");
            } else {
                project.write(number);
            }
            requireGoingOn(rollouts.plan(words), bounce);
            watch.takeMillis();
            String came = endure(number).end();
            replaced += bounce ? 0 : 1;
            bounced += bounce ? 1 : 0;
            long gap = watch.takeMillis();
            gaps.add(gap);
            says.accept(order.environment() + " #" + number + (bounce ? " bounce" : " carry-over")
                    + (kills(number) ? ", worker killed" : "") + ": " + came + ", gap " + gap + " ms");
        }

        private static void requireGoingOn(Plan plan, boolean bounce) {
            Set<StepKind> kinds = plan.steps().stream().map(Step::kind).collect(Collectors.toSet());
            if (!kinds.contains(bounce ? StepKind.RESUME : StepKind.START) || kinds.contains(StepKind.DROP_TABLE)) {
                throw new IllegalStateException("this plan would not go on where the statement stopped: " + kinds
                        + plan.tables().stream()
                                .map(table -> table.table() + ": " + table.reason())
                                .toList());
            }
        }

        private BooleanSupplier running() {
            if (order.environment().equals("lab")) {
                return () -> stage.lab().statements().entrySet().stream()
                        .anyMatch(each -> each.getKey().contains("dml-nl-out")
                                && each.getValue().equals("RUNNING"));
            }
            return () -> stage.lab().runningJobs().stream().anyMatch(name -> name.contains("nl-out"));
        }
    }
}
