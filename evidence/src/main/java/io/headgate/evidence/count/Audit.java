package io.headgate.evidence.count;

import io.headgate.cli.process.Waiting;
import io.headgate.evidence.stage.LabRemote;
import io.headgate.evidence.stage.Rollouts;
import io.headgate.evidence.stage.Stage;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts one rollout: opened when its plan is made, closed when it has ended and nothing arrives at the platform any more. */
public final class Audit {
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Stage stage;
    private final Rollouts rollouts;
    private final String name;
    private final int run;
    private final Plan plan;
    private final Step struckStep;
    private final Tally before;
    private final Instant begun = Instant.now();

    /**
     * Takes the counts before.
     *
     * @param name what is done, as in {@link RunResult#cell()}
     * @param struckStep the step whose recovery is measured
     */
    public Audit(Stage stage, Rollouts rollouts, String name, int run, Plan plan, Step struckStep) {
        this.stage = stage;
        this.rollouts = rollouts;
        this.name = name;
        this.run = run;
        this.plan = plan;
        this.struckStep = struckStep;
        this.before = Tally.of(stage.lab());
    }

    /** The fault did not strike. */
    public RunResult notFired(String why) {
        return RunResult.broken(name, run, begun, false, why);
    }

    /**
     * Waits until nothing arrives any more, and counts.
     *
     * @param struck when the blow fell
     * @param report absent when the rollout did not end
     */
    public RunResult close(String rollout, Instant struck, Optional<RolloutReport> report) {
        awaitQuiet();
        Tally after = Tally.of(stage.lab());
        List<Tally.EffectCount> counts = after.since(before, plan, rollout);
        boolean succeeded =
                report.filter(end -> end.end() == RolloutEnd.SUCCEEDED).isPresent();
        List<String> left = succeeded ? remaining() : List.of();
        return new RunResult(
                name,
                run,
                begun,
                true,
                succeeded && left.isEmpty(),
                counts.size(),
                counts.stream()
                        .filter(count -> count.count() != 1)
                        .map(count -> count.step() + " " + count.effect() + " " + count.count())
                        .toList(),
                after.orphans(before, plan),
                after.missing(before, plan),
                after.wronglyDropped(before, plan),
                recovery(rollout, struck),
                report.map(end -> Duration.between(begun, end.endedAt()).toMillis())
                        .orElse(0L),
                rollout,
                problem(report, left));
    }

    private static String problem(Optional<RolloutReport> report, List<String> left) {
        if (report.isEmpty()) {
            return "the rollout did not end";
        }
        RolloutReport end = report.get();
        if (end.end() != RolloutEnd.SUCCEEDED) {
            String failed = end.failed().isEmpty() ? "" : ": " + end.failed().get(0);
            return end.end() + ", " + end.reason() + failed;
        }
        return left.isEmpty() ? "" : "planning again finds " + String.join(", ", left);
    }

    /** What planning the whole project again would do. */
    private List<String> remaining() {
        return rollouts.plan(List.of("deploy", "--all")).steps().stream()
                .map(Step::id)
                .toList();
    }

    /** From the blow to the moment at which Temporal knows that the step is done. */
    private long recovery(String rollout, Instant struck) {
        return rollouts.doneAt(rollout, struckStep.id())
                .map(done -> Math.max(0, Duration.between(struck, done).toMillis()))
                .orElse(0L);
    }

    /** What a woken worker still sends is counted too. */
    private void awaitQuiet() {
        LabRemote lab = stage.lab();
        long[] last = {lab.sequence(), System.nanoTime()};
        Waiting.until(LONGEST, () -> {
            long now = lab.sequence();
            if (now != last[0]) {
                last[0] = now;
                last[1] = System.nanoTime();
            }
            return System.nanoTime() - last[1] > QUIET.toNanos();
        });
    }
}
