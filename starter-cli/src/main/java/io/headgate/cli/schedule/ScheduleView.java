package io.headgate.cli.schedule;

import io.headgate.workflows.schedule.GitPlace;
import io.headgate.workflows.schedule.HealthLimits;
import io.headgate.workflows.schedule.ScheduledRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A schedule as people and programs see it.
 *
 * @param when for people: {@code every 1h}
 * @param note why it is paused
 * @param next when it runs next, the first few
 * @param begun how many runs have begun
 * @param skipped how many were not begun, since one was still running
 * @param missed how many were not begun, since they came too late
 * @param link its page in Temporal's UI, empty where nobody knows the UI
 */
record ScheduleView(
        String name,
        String environment,
        String kind,
        String when,
        boolean paused,
        String note,
        List<Instant> next,
        long begun,
        long skipped,
        long missed,
        Optional<GitPlace> git,
        Optional<String> commitTo,
        Optional<HealthLimits> limits,
        String requestedBy,
        String link) {
    private static final int NEXT = 3;

    static ScheduleView of(ScheduledRequest request, String when, Temporal temporal, String link) {
        return new ScheduleView(
                request.schedule(),
                request.environment(),
                request.kind().word(),
                when,
                temporal.paused(),
                temporal.note(),
                temporal.next().stream().limit(NEXT).toList(),
                temporal.begun(),
                temporal.skipped(),
                temporal.missed(),
                request.git(),
                request.commitTo(),
                request.limits(),
                request.requestedBy(),
                link);
    }

    /** What Temporal says of it. */
    record Temporal(boolean paused, String note, List<Instant> next, long begun, long skipped, long missed) {}
}
