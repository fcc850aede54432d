package io.headgate.workflows.schedule;

import java.time.Duration;
import java.util.Optional;

/**
 * What every run of a schedule is told.
 *
 * @param version version of this record
 * @param schedule the schedule's name, unique in its environment
 * @param git the project that is read; absent for {@link ScheduleKind#HEALTH}
 * @param commitTo the branch to which rebuilt files are committed, only for {@link ScheduleKind#METADATA}
 * @param limits only for {@link ScheduleKind#HEALTH}
 * @param timeout how long each piece of work may take, all its tries together
 * @param requestedBy who made the schedule
 */
public record ScheduledRequest(
        int version,
        String environment,
        String schedule,
        ScheduleKind kind,
        Optional<GitPlace> git,
        Optional<String> commitTo,
        Optional<HealthLimits> limits,
        Duration timeout,
        String requestedBy) {
    public static final int VERSION = 1;

    public ScheduledRequest {
        boolean fits =
                switch (kind) {
                    case METADATA -> git.isPresent() && limits.isEmpty();
                    case DRIFT -> git.isPresent() && commitTo.isEmpty() && limits.isEmpty();
                    case HEALTH -> git.isEmpty() && commitTo.isEmpty() && limits.isPresent();
                };
        if (!fits) {
            throw new IllegalArgumentException("no request of kind " + kind);
        }
    }
}
