package io.headgate.worker;

import io.headgate.activities.meter.MicrometerMeters;
import io.headgate.activities.meter.MicrometerScheduleMeters;
import io.headgate.activities.step.StepMeters;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.rollout.RolloutEnd;
import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names under which Prometheus finds our meters. */
final class ScrapedMeters {
    private ScrapedMeters() {}

    /** After one event of each kind; a meter appears with its first event. */
    static Set<String> afterOneOfEach() {
        Metrics metrics = new Metrics();
        MicrometerMeters meters = new MicrometerMeters(metrics.registry());
        meters.step(StepKind.START, StepMeters.Outcome.DONE, Duration.ofSeconds(1));
        meters.positionsTaken(1);
        meters.lag("prod", "orders", 1);
        meters.rolloutEnded("prod", RolloutEnd.STUCK);
        new MicrometerScheduleMeters(metrics.registry()).ended(EndedRun.REPORT);
        Gauge.builder(WaitingRollouts.METER, () -> 1).register(metrics.registry());
        Set<String> names = new TreeSet<>();
        Matcher name = Pattern.compile("(?m)^(\\w+)[{ ]").matcher(metrics.scrape());
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
