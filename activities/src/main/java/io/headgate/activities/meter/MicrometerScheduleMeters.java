package io.headgate.activities.meter;

import io.headgate.activities.schedule.ScheduleMeters;
import io.headgate.workflows.schedule.RunOutcome;
import io.headgate.workflows.schedule.RunReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@link ScheduleMeters} for Prometheus and others: {@code headgate_schedule_runs_total{environment,kind,outcome}}, {@code
 * headgate_schedule_run_seconds{kind}} and {@code headgate_schedule_findings{environment,schedule}}, what the last run found.
 */
public final class MicrometerScheduleMeters implements ScheduleMeters {
    private record Schedule(String environment, String name) {}

    private final MeterRegistry registry;
    private final Map<Schedule, AtomicLong> findings = new ConcurrentHashMap<>();

    public MicrometerScheduleMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(RunReport report) {
        Counter.builder("headgate.schedule.runs")
                .description("runs of schedules and how they ended")
                .tags(
                        "environment",
                        report.environment(),
                        "kind",
                        report.kind().word(),
                        "outcome",
                        report.outcome().word())
                .register(registry)
                .increment();
        Timer.builder("headgate.schedule.run")
                .description("from the begin of a schedule's run to its end")
                .tag("kind", report.kind().word())
                .register(registry)
                .record(positive(Duration.between(report.startedAt(), report.endedAt())));
        if (report.outcome() != RunOutcome.FAILED) {
            findings.computeIfAbsent(new Schedule(report.environment(), report.schedule()), this::gauge)
                    .set(report.found().total());
        }
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private AtomicLong gauge(Schedule schedule) {
        AtomicLong found = new AtomicLong();
        Gauge.builder("headgate.schedule.findings", found, AtomicLong::get)
                .description("what the last run of a schedule found")
                .tags(Tags.of("environment", schedule.environment(), "schedule", schedule.name()))
                .strongReference(true)
                .register(registry);
        return found;
    }
}
