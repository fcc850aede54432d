package io.headgate.cli.schedule;

import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a schedule runs.
 *
 * @param every the pause between begins, unless there is a {@code cron}
 * @param zone the time zone that {@code cron} counts in
 * @param jitter how much later than said it may begin, by chance: many schedules do not all ask at once
 * @param catchUp how late a run that was missed may begin
 */
record Timing(
        Optional<Duration> every, Optional<String> cron, String zone, Duration jitter, Duration catchUp, String says) {
    ScheduleSpec spec() {
        ScheduleSpec.Builder spec = ScheduleSpec.newBuilder().setJitter(jitter);
        every.ifPresent(pause -> spec.setIntervals(List.of(new ScheduleIntervalSpec(pause))));
        cron.ifPresent(
                expression -> spec.setCronExpressions(List.of(expression)).setTimeZoneName(zone));
        return spec.build();
    }
}
