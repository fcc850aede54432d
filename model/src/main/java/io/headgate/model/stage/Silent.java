package io.headgate.model.stage;

import io.headgate.activities.step.StepMeters;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.rollout.RolloutEnd;
import java.time.Duration;

/** Meters that nobody reads. */
final class Silent implements StepMeters {
    @Override
    public void step(StepKind kind, Outcome outcome, Duration took) {
        // nobody reads it
    }

    @Override
    public void positionsTaken(int partitions) {
        // nobody reads it
    }

    @Override
    public void lag(String environment, String table, long records) {
        // nobody reads it
    }

    @Override
    public void rolloutEnded(String environment, RolloutEnd end) {
        // nobody reads it
    }
}
