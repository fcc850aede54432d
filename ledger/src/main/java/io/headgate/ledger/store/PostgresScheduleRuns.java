package io.headgate.ledger.store;

import io.headgate.ledger.ScheduleRuns;
import io.headgate.ledger.history.Page;
import io.headgate.ledger.schedule.ScheduleRun;

/** Runs of schedules in their table. */
final class PostgresScheduleRuns implements ScheduleRuns {
    private final Database database;

    PostgresScheduleRuns(Database database) {
        this.database = database;
    }

    @Override
    public void record(ScheduleRun run) {
        database.run(handle -> handle.createUpdate("""
                        insert into schedule_run (environment, schedule, workflow_id, run_id, started_at, ended_at, outcome,
                                                  findings, message, artifact)
                        values (:environment, :schedule, :workflow, :run, :started, :ended, :outcome,
                                :findings, :message, :artifact)
                        on conflict (workflow_id, run_id) do update
                        set ended_at = excluded.ended_at, outcome = excluded.outcome, findings = excluded.findings,
                            message = excluded.message, artifact = coalesce(excluded.artifact, schedule_run.artifact)
                        where schedule_run.ended_at is null""")
                .bind("environment", run.environment())
                .bind("schedule", run.schedule())
                .bind("workflow", run.workflowId())
                .bind("run", run.runId())
                .bind("started", run.startedAt())
                .bind("ended", run.endedAt())
                .bind("outcome", run.outcome())
                .bind("findings", run.findings())
                .bind("message", run.message())
                .bind("artifact", run.artifact())
                .execute());
    }

    @Override
    public Page<ScheduleRun> page(String environment, String schedule, String cursor, int limit) {
        int wanted = Cursors.checked(limit);
        long before = Cursors.before(cursor);
        return Cursors.page(
                database.transact(handle -> handle.createQuery("""
                                select * from schedule_run
                                where environment = :environment and schedule = :schedule and id < :before
                                order by id desc limit :limit""")
                        .bind("environment", environment)
                        .bind("schedule", schedule)
                        .bind("before", before)
                        .bind("limit", wanted + 1)
                        .map((row, context) -> new Cursors.Row<>(
                                row.getLong("id"),
                                new ScheduleRun(
                                        row.getString("environment"),
                                        row.getString("schedule"),
                                        row.getString("workflow_id"),
                                        row.getString("run_id"),
                                        Columns.instant(row, "started_at"),
                                        Columns.time(row, "ended_at"),
                                        Columns.text(row, "outcome"),
                                        row.getInt("findings"),
                                        row.getString("message"),
                                        Columns.text(row, "artifact"))))
                        .list()),
                wanted);
    }
}
