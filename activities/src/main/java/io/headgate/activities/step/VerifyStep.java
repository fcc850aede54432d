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
        Health health = run.await(() -> look(run, name));
        if (health.statement().phase() == Phase.COMPLETED) {
            run.record().completed(run.order());
        }
        return StepEnd.done(
                name + " is " + health.statement().phase() + " and has settled",
                TouchedObjects.statement(name, health.statement().uid()));
    }

    private Progress<Health> look(StepRun run, String name) {
        Health health = run.platform()
                .statements()
                .health(name)
                .orElseThrow(() -> StepFailures.of(
                        FailureKind.CONFLICT,
                        name + " is gone",
                        "somebody has deleted it; retry its start or roll back"));
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
        return settled(run.order().settle(), health);
    }

    private static boolean checkpointed(StepRun run, Health health) {
        Optional<Instant> completed = health.checkpoint();
        return !health.tellsCheckpoints()
                || completed.filter(at -> !at.isBefore(run.order().begun())).isPresent();
    }

    private Progress<Health> settled(Duration settle, Health health) {
        long now = System.nanoTime();
        if (calmSince < 0) {
            calmSince = now;
        }
        Duration calm = Duration.ofNanos(now - calmSince);
        return calm.compareTo(settle) >= 0
                ? Progress.done(health, "settled")
                : Progress.waiting(health.statement().name() + " runs for " + calm.toSeconds() + " s");
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
