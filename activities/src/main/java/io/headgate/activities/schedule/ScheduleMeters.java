package io.headgate.activities.schedule;

import io.headgate.workflows.schedule.RunReport;

/** What is counted about runs of schedules. */
public interface ScheduleMeters {
    void ended(RunReport report);
}
