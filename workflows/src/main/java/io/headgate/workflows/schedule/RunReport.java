package io.headgate.workflows.schedule;

import java.time.Instant;

/**
 * A run that has ended: what the workflow answers, the ledger keeps and a webhook tells.
 *
 * @param version version of this record
 * @param found what it found; of a run that failed, why
 */
public record RunReport(
        int version,
        String environment,
        String schedule,
        ScheduleKind kind,
        String workflowId,
        String runId,
        Instant startedAt,
        Instant endedAt,
        RunOutcome outcome,
        Found found) {
    public static final int VERSION = 1;

    public RunReport withFound(Found other) {
        return new RunReport(
                version, environment, schedule, kind, workflowId, runId, startedAt, endedAt, outcome, other);
    }
}
