package io.headgate.lab.internal;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.JobStatus;

/**
 * One job at one moment.
 *
 * @param status the job's own status
 * @param allTasksRunning every subtask runs or has finished
 * @param restarts how often it was restarted as a whole
 * @param failures newest first
 */
public record JobSnapshot(JobStatus status, boolean allTasksRunning, int restarts, List<Failure> failures) {
    public JobSnapshot {
        failures = List.copyOf(failures);
    }

    /**
     * One failure.
     *
     * @param exception class name
     * @param stackTrace text of the whole stack trace, causes included
     * @param time when
     */
    public record Failure(String exception, String stackTrace, Instant time) {}
}
