package io.headgate.activities.step;

import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.rollout.RolloutEnd;
import java.time.Duration;

/** What is counted while rollouts are carried out. Temporal may call an activity again, so numbers are of attempts that got so far. */
public interface StepMeters {
    /** How a try of a step came out. */
    enum Outcome {
        DONE,
        /** It was so before. */
        ALREADY,
        /** Temporal tries again by itself. */
        TRIED_AGAIN,
        FAILED
    }

    /**
     * A try of a step has ended.
     *
     * @param took since the step began first, waits and earlier tries included
     */
    void step(StepKind kind, Outcome outcome, Duration took);

    /**
     * Positions were taken.
     *
     * @param partitions how many have a position now that is written down
     */
    void positionsTaken(int partitions);

    /**
     * Somebody waits for a table's statement to catch up.
     *
     * @param records how many it has still to read of what was there when the wait began
     */
    void lag(String environment, String table, long records);

    void rolloutEnded(String environment, RolloutEnd end);
}
