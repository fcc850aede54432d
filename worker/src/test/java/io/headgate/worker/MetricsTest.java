package io.headgate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.meter.MicrometerMeters;
import io.headgate.activities.meter.MicrometerScheduleMeters;
import io.headgate.activities.step.StepMeters;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.connect.TemporalConnection;
import io.headgate.workflows.connect.TemporalSettings;
import io.headgate.workflows.rollout.RolloutEnd;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Prometheus finds at {@code /metrics}. */
class MetricsTest {
    /** {@code name{label="value",...} number}. */
    private static final Pattern SAMPLE = Pattern.compile(
            "[a-zA-Z_:][a-zA-Z0-9_:]*(\\{([a-zA-Z_][a-zA-Z0-9_]*=\"([^\"\\\\]|\\\\.)*\",?)*})? (NaN|[+-]Inf|[-+0-9.eE]+)");

    private final Metrics metrics = new Metrics();

    @BeforeEach
    void somethingHappens() {
        MicrometerMeters meters = new MicrometerMeters(metrics.registry());
        meters.step(StepKind.START, StepMeters.Outcome.DONE, Duration.ofSeconds(3));
        meters.step(StepKind.START, StepMeters.Outcome.FAILED, Duration.ofSeconds(1));
        meters.positionsTaken(6);
        meters.lag("dev", "fct_order", 42);
        meters.rolloutEnded("dev", RolloutEnd.ROLLED_BACK);
        new MicrometerScheduleMeters(metrics.registry()).ended(EndedRun.REPORT);
    }

    @Test
    void everythingThatHeadgateCountsIsThere() {
        assertThat(metrics.scrape().lines())
                .contains(
                        "headgate_steps_total{kind=\"start\",outcome=\"done\"} 1.0",
                        "headgate_steps_total{kind=\"start\",outcome=\"failed\"} 1.0",
                        "headgate_step_seconds_count{kind=\"start\"} 2",
                        "headgate_step_seconds_sum{kind=\"start\"} 4.0",
                        "headgate_positions_taken_total 6.0",
                        "headgate_lag_records{environment=\"dev\",table=\"fct_order\"} 42.0",
                        "headgate_rollouts_total{end=\"rolled_back\",environment=\"dev\"} 1.0",
                        "headgate_schedule_runs_total{environment=\"dev\",kind=\"drift\",outcome=\"found\"} 1.0",
                        "headgate_schedule_run_seconds_count{kind=\"drift\"} 1",
                        "headgate_schedule_run_seconds_sum{kind=\"drift\"} 2.0",
                        "headgate_schedule_findings{environment=\"dev\",schedule=\"nightly\"} 1.0");
    }

    @Test
    void everyMeterOfOursSaysWhatItIs() {
        assertThat(metrics.scrape().lines().filter(line -> line.startsWith("# HELP headgate_")))
                .isNotEmpty()
                .allMatch(line -> line.strip().split(" ", 4).length == 4);
    }

    @Test
    void everyLineIsASampleOrAComment() {
        assertThat(metrics.scrape().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("# HELP ")
                        || line.startsWith("# TYPE ")
                        || SAMPLE.matcher(line).matches());
    }

    @Test
    void promtoolReadsIt() throws IOException, InterruptedException {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
        Assumptions.assumeTrue(there, "promtool is not on the path");
        Process promtool = new ProcessBuilder("promtool", "check", "metrics")
                .redirectErrorStream(true)
                .start();
        promtool.getOutputStream().write(metrics.scrape().getBytes(StandardCharsets.UTF_8));
        promtool.getOutputStream().close();
        String says = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(says).isZero();
        assertThat(says).doesNotContain("headgate_");
    }

    @Test
    void howManyWaitIsNotANumberWhereTemporalCannotSay() {
        TemporalSettings nobody =
                new TemporalSettings(Optional.of("127.0.0.1:9"), Optional.empty(), false, Optional.empty(), Map.of());
        try (TemporalConnection temporal = TemporalConnection.open(nobody, service -> {})) {
            new WaitingRollouts(temporal.client()).register(metrics.registry());

            assertThat(metrics.scrape()).contains("headgate_rollouts_waiting NaN");
        }
    }
}
