package io.headgate.evidence.killmatrix;

import io.headgate.cli.process.Waiting;
import io.headgate.evidence.count.Audit;
import io.headgate.evidence.count.RunResult;
import io.headgate.evidence.project.SampleProject;
import io.headgate.evidence.stage.Rollouts;
import io.headgate.evidence.stage.Stage;
import io.headgate.pipelines.plan.Plan;
import io.headgate.workflows.rollout.RolloutReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One run: a change of the sample project, rolled out while one step is struck, then counted. */
final class KillRun {
    static final String ENVIRONMENT = "lab";
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Stage stage;
    private final Rollouts rollouts;
    private final SampleProject project;

    KillRun(Stage stage, Rollouts rollouts, SampleProject project) {
        this.stage = stage;
        this.rollouts = rollouts;
        this.project = project;
    }

    RunResult run(Cell cell, int number) {
        stage.awaitWorker(0);
        Plan plan = rollouts.plan(Victim.provoke(cell.kind(), project));
        Victim victim = Victim.of(cell.kind(), plan);
        Audit audit = new Audit(stage, rollouts, cell.id(), number, plan, victim.step());
        Injection injection = new Injection(stage, cell, victim);
        injection.arm();
        String rollout = rollouts.start();
        Instant struck;
        Optional<RolloutReport> report;
        try {
            struck = injection.strike();
            report = frozen(cell) ? awaitFrozen(rollout, struck) : rollouts.await(rollout, LONGEST);
        } catch (Injection.NotFired e) {
            return audit.notFired(e.toString());
        } finally {
            injection.over();
        }
        if (report.isEmpty()) {
            report = rollouts.await(rollout, LONGEST);
        }
        stage.awaitWorker(0);
        RunResult result = audit.close(rollout, struck, report);
        if (frozen(cell)) {
            stage.worker(1).kill();
        }
        return result;
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
}
