package io.headgate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.meter.MicrometerMeters;
import io.headgate.activities.step.StepMeters.Outcome;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.rollout.RolloutEnd;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What Prometheus reads. */
class MetricsTest {
    private final Metrics metrics = new Metrics();
    private final MicrometerMeters meters = new MicrometerMeters(metrics.registry());

    @Test
    void stepsAreCountedByKindAndOutcome() {
        meters.step(StepKind.STOP, Outcome.DONE, Duration.ofSeconds(3));
        meters.step(StepKind.STOP, Outcome.TRIED_AGAIN, Duration.ofSeconds(1));

        assertThat(metrics.scrape())
                .contains("headgate_steps_total{kind=\"stop\",outcome=\"done\"} 1.0")
                .contains("headgate_steps_total{kind=\"stop\",outcome=\"tried_again\"} 1.0");
    }

    @Test
    void theSecondsOfAStepAreMeasuredOnceItHasEnded() {
        meters.step(StepKind.STOP, Outcome.TRIED_AGAIN, Duration.ofSeconds(1));
        meters.step(StepKind.STOP, Outcome.DONE, Duration.ofSeconds(3));

        assertThat(metrics.scrape())
                .contains("headgate_step_seconds_count{kind=\"stop\"} 1")
                .contains("headgate_step_seconds_sum{kind=\"stop\"} 3.0");
    }

    @Test
    void rolloutsAreCountedByTheirEnd() {
        meters.rolloutEnded("dev", RolloutEnd.ROLLED_BACK);

        assertThat(metrics.scrape()).contains("headgate_rollouts_total{end=\"rolled_back\",environment=\"dev\"} 1.0");
    }

    @Test
    void positionsAreCountedByPartition() {
        meters.positionsTaken(6);
        meters.positionsTaken(2);

        assertThat(metrics.scrape()).contains("headgate_positions_taken_total 8.0");
    }

    @Test
    void theLagIsTheLastOneSeen() {
        meters.lag("dev", "z", 40);
        meters.lag("dev", "z", 0);

        assertThat(metrics.scrape()).contains("headgate_lag_records{environment=\"dev\",table=\"z\"} 0.0");
    }
}
