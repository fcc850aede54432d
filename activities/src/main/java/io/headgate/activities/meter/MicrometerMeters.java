package io.headgate.activities.meter;

import io.headgate.activities.step.StepMeters;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.workflows.rollout.RolloutEnd;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@link StepMeters} for Prometheus and others: {@code headgate_steps_total{kind,outcome}}, {@code headgate_step_seconds{kind}},
 * {@code headgate_positions_taken_total}, {@code headgate_lag_records{environment,table}} and {@code
 * headgate_rollouts_total{environment,end}}.
 */
public final class MicrometerMeters implements StepMeters {
    private record Lagging(String environment, String table) {}

    private final MeterRegistry registry;
    private final Map<Lagging, AtomicLong> lags = new ConcurrentHashMap<>();

    public MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void step(StepKind kind, Outcome outcome, Duration took) {
        count(
                        "headgate.steps",
                        "steps and how each try of them ended",
                        Tags.of("kind", word(kind), "outcome", word(outcome)))
                .increment();
        if (ended(outcome)) {
            Timer.builder("headgate.step")
                    .description("from the first try of a step to its end")
                    .tag("kind", word(kind))
                    .register(registry)
                    .record(took.isNegative() ? Duration.ZERO : took);
        }
    }

    private static boolean ended(Outcome outcome) {
        return switch (outcome) {
            case DONE, ALREADY, FAILED -> true;
            case TRIED_AGAIN -> false;
        };
    }

    @Override
    public void positionsTaken(int partitions) {
        count("headgate.positions.taken", "partitions whose positions were taken at a stop", Tags.empty())
                .increment(partitions);
    }

    @Override
    public void lag(String environment, String table, long records) {
        lags.computeIfAbsent(new Lagging(environment, table), this::gauge).set(records);
    }

    private AtomicLong gauge(Lagging lagging) {
        Tags tags = Tags.of("environment", lagging.environment(), "table", lagging.table());
        AtomicLong records = new AtomicLong();
        Gauge.builder("headgate.lag.records", records, AtomicLong::get)
                .description("records that a statement has still to read")
                .tags(tags)
                .strongReference(true)
                .register(registry);
        return records;
    }

    @Override
    public void rolloutEnded(String environment, RolloutEnd end) {
        count("headgate.rollouts", "rollouts and how they ended", Tags.of("environment", environment, "end", word(end)))
                .increment();
    }

    private Counter count(String name, String description, Tags tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
