package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.Health;
import io.headgate.platforms.Progress;
import io.headgate.platforms.StatementFault;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Waits until a statement has run healthily for the settling time: RUNNING once proves nothing. A bounded one that is done is
 * healthy as well.
 */
final class VerifyStep implements StepHandler {
    /** So many exceptions since the start, and it is not settling but failing again and again. */
    private static final int RESTLESS = 3;

    private long calmSince = -1;
    private String lastFault = "";

    @Override
    public StepEnd run(StepRun run) {
        String name = run.statement();
        Health health = run.await(() -> look(run, name, Duration.ZERO));
        if (health.statement().phase() == Phase.COMPLETED) {
            run.record().completed(run.order());
        }
        return StepEnd.done(
                name + " is " + health.statement().phase() + " and has settled",
                TouchedObjects.statement(name, health.statement().uid()));
    }

    private Progress<Health> look(StepRun run, String name, Duration pause) {
        Health glance = there(name, run.platform().statements().nextHealth(name, pause));
        Health health =
                decides(run, glance) ? there(name, run.platform().statements().health(name)) : glance;
        Progress<Health> progress = judged(run, name, health);
        return progress.result().isPresent()
                ? progress
                : Progress.waiting(progress.says(), () -> look(run, name, run.pause()));
    }

    private static Health there(String name, Optional<Health> seen) {
        return seen.orElseThrow(() -> StepFailures.of(
                FailureKind.CONFLICT, name + " is gone", "somebody has deleted it; retry its start or roll back"));
    }

    /**
     * Whether it is time to look at nothing but this statement: a glance may be a moment old and lack exceptions. That it runs, where
     * nothing is to settle, was true whenever it was seen.
     */
    private boolean decides(StepRun run, Health glance) {
        return switch (glance.statement().phase()) {
            case FAILED, FAILING, STOPPED, STOPPING, DELETING -> true;
            case RUNNING -> calm().isPresent() && settled(run, calm().get());
            case PENDING, DEGRADED, UNKNOWN, COMPLETED -> false;
        };
    }

    private Progress<Health> judged(StepRun run, String name, Health health) {
        WorldStatement statement = health.statement();
        return switch (statement.phase()) {
            case COMPLETED -> Progress.done(health, name + " is done");
            case RUNNING -> running(run, health);
            case FAILED, FAILING, STOPPED, STOPPING, DELETING -> throw failed(health);
            case PENDING, DEGRADED, UNKNOWN ->
                restless(name + " is " + statement.phase()
                        + statement.problem().map(text -> ": " + text).orElse(""));
        };
    }

    private Progress<Health> running(StepRun run, Health health) {
        List<StatementFault> since = health.exceptions().stream()
                .filter(fault -> !fault.at().isBefore(run.order().begun()))
                .toList();
        if (since.size() >= RESTLESS) {
            throw failed(health);
        }
        String newest = since.isEmpty() ? "" : since.get(0).at() + since.get(0).message();
        if (!newest.equals(lastFault)) {
            lastFault = newest;
            return restless(health.statement().name() + " had an exception and starts again");
        }
        if (!checkpointed(run, health)) {
            return Progress.waiting(health.statement().name() + " has not completed a checkpoint yet");
        }
        return calmed(run, health);
    }

    private static boolean checkpointed(StepRun run, Health health) {
        Optional<Instant> completed = health.checkpoint();
        return !health.tellsCheckpoints()
                || completed.filter(at -> !at.isBefore(run.order().begun())).isPresent();
    }

    private Progress<Health> calmed(StepRun run, Health health) {
        if (calm().isEmpty()) {
            calmSince = System.nanoTime();
        }
        Duration calm = calm().orElse(Duration.ZERO);
        return settled(run, calm)
                ? Progress.done(health, "settled")
                : Progress.waiting(health.statement().name() + " runs for " + calm.toSeconds() + " s");
    }

    private static boolean settled(StepRun run, Duration calm) {
        return calm.compareTo(run.order().settle()) >= 0;
    }

    /** For how long nothing has happened; empty where it does not run. */
    private Optional<Duration> calm() {
        return calmSince < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - calmSince));
    }

    private Progress<Health> restless(String says) {
        calmSince = -1;
        return Progress.waiting(says);
    }

    private static RuntimeException failed(Health health) {
        WorldStatement statement = health.statement();
        String why = statement
                .problem()
                .or(() -> health.exceptions().stream().findFirst().map(StatementFault::message))
                .orElse("the platform does not say why");
        return StepFailures.of(
                FailureKind.PERMANENT,
                statement.name() + " is " + statement.platformPhase() + ": " + why,
                "look at its exceptions, correct the SQL or the environment, then retry or roll back");
    }
}
