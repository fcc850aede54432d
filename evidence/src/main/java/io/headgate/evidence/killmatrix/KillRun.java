package io.headgate.evidence.killmatrix;

import io.headgate.cli.lab.Waiting;
import io.headgate.evidence.project.SampleProject;
import io.headgate.evidence.stage.LabRemote;
import io.headgate.evidence.stage.Rollouts;
import io.headgate.evidence.stage.Stage;
import io.headgate.pipelines.plan.Plan;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run: a change of the sample project, rolled out while one step is struck, then counted. */
final class KillRun {
    static final String ENVIRONMENT = "lab";
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Stage stage;
    private final Rollouts rollouts;
    private final SampleProject project;

    KillRun(Stage stage, Rollouts rollouts, SampleProject project) {
        this.stage = stage;
        this.rollouts = rollouts;
        this.project = project;
    }

    RunResult run(Cell cell, int number) {
        Instant begun = Instant.now();
        stage.awaitWorker(0);
        Plan plan = rollouts.plan(Victim.provoke(cell.kind(), project));
        Victim victim = Victim.of(cell.kind(), plan);
        Tally before = Tally.of(stage.lab());
        Injection injection = new Injection(stage, cell, victim);
        injection.arm();
        Instant started = Instant.now();
        String rollout = rollouts.start();
        Instant struck;
        Optional<RolloutReport> report;
        try {
            struck = injection.strike();
            report = frozen(cell) ? awaitFrozen(rollout, struck) : rollouts.await(rollout, LONGEST);
        } catch (Injection.NotFired e) {
            return RunResult.broken(cell, number, begun, false, e.getMessage());
        } finally {
            injection.over();
        }
        if (report.isEmpty()) {
            report = rollouts.await(rollout, LONGEST);
        }
        stage.awaitWorker(0);
        awaitQuiet();
        if (frozen(cell)) {
            stage.worker(1).kill();
        }
        return counted(cell, number, begun, before, plan, victim, rollout, started, struck, report);
    }

    private RunResult counted(
            Cell cell,
            int number,
            Instant begun,
            Tally before,
            Plan plan,
            Victim victim,
            String rollout,
            Instant started,
            Instant struck,
            Optional<RolloutReport> report) {
        Tally after = Tally.of(stage.lab());
        List<Tally.EffectCount> counts = after.since(before, plan, rollout);
        boolean succeeded =
                report.filter(end -> end.end() == RolloutEnd.SUCCEEDED).isPresent();
        List<String> left = succeeded ? remaining() : List.of();
        return new RunResult(
                cell.id(),
                number,
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
                recovery(rollout, victim, struck),
                report.map(end -> Duration.between(started, end.endedAt()).toMillis())
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
                .map(step -> step.id())
                .toList();
    }

    /** From the blow to the moment at which Temporal knows that the step is done. */
    private long recovery(String rollout, Victim victim, Instant struck) {
        return rollouts.doneAt(rollout, victim.step().id())
                .map(done -> Math.max(0, Duration.between(struck, done).toMillis()))
                .orElse(0L);
    }

    private static boolean frozen(Cell cell) {
        return cell.blow() == Blow.WORKER_FROZEN;
    }

    /** Waits while the worker is frozen, and for the whole time: what it does when it wakes belongs to the run. */
    private Optional<RolloutReport> awaitFrozen(String rollout, Instant struck) {
        Optional<RolloutReport> report = rollouts.await(rollout, left(struck));
        Waiting.until(left(struck), () -> left(struck).isZero());
        return report;
    }

    private static Duration left(Instant struck) {
        Duration left = Duration.between(Instant.now(), struck.plus(FROZEN));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Nothing arrives at the lab any more, so that what a woken worker still sends is counted. */
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
