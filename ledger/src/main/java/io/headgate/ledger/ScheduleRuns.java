package io.headgate.ledger;

import io.headgate.ledger.history.Page;
import io.headgate.ledger.schedule.ScheduleRun;

/** Runs of the schedules {@code metadata}, {@code drift} and {@code health}. */
public interface ScheduleRuns {
    /** Writes a run down: when it begins and again when it ends. What has ended stays. */
    void record(ScheduleRun run);

    /**
     * Runs of a schedule, newest first.
     *
     * @param cursor where the page before has ended, empty for the first
     */
    Page<ScheduleRun> page(String environment, String schedule, String cursor, int limit);
}
