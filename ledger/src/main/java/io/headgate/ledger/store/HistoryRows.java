package io.headgate.ledger.store;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.ledger.history.RolloutSummary;
import io.headgate.ledger.history.StepExecution;
import io.headgate.ledger.history.TableExecution;
import io.headgate.pipelines.plan.StepKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of the past as values. */
final class HistoryRows {
    static final String SUMMARY = """
            select r.*, below.tables, below.steps, below.failed
            from execution r cross join lateral (
              select count(*) filter (where e.kind = 'TABLE') as tables,
                     count(*) filter (where e.kind = 'STEP') as steps,
                     count(*) filter (where e.kind = 'STEP' and e.outcome = 'FAILED') as failed
              from execution_tree t join execution e on e.id = t.descendant
              where t.ancestor = r.id and t.depth > 0) below
            """;

    private HistoryRows() {}

    static RolloutSummary summary(ResultSet row) throws SQLException {
        return new RolloutSummary(
                row.getString("environment"),
                row.getString("rollout"),
                row.getString("workflow_id"),
                row.getString("run_id"),
                row.getString("plan_digest"),
                row.getString("plan_kind"),
                Columns.text(row, "commit_hash"),
                row.getString("requested_by"),
                Columns.instant(row, "started_at"),
                Columns.time(row, "ended_at"),
                Columns.text(row, "outcome"),
                row.getString("message"),
                row.getInt("tables"),
                row.getInt("steps"),
                row.getInt("failed"));
    }

    static TouchedObjects touched(ResultSet row) throws SQLException {
        return new TouchedObjects(
                Columns.text(row, "statement"),
                Columns.text(row, "statement_uid"),
                Columns.text(row, "touched_table"),
                Columns.text(row, "table_id"),
                Columns.text(row, "topic_id"));
    }

    static List<TableExecution> tables(Handle handle, String environment, String rollout) {
        return handle.createQuery("""
                        select x.table_name, count(s.id) as steps, x.started_at,
                               count(*) filter (where s.outcome = 'DONE') as done,
                               count(*) filter (where s.outcome = 'FAILED') as failed,
                               case when bool_and(s.ended_at is not null) then max(s.ended_at) end as ended_at
                        from execution x
                        join execution_tree t on t.ancestor = x.id and t.depth = 1
                        join execution s on s.id = t.descendant
                        where x.kind = 'TABLE' and x.environment = :environment and x.rollout = :rollout
                        group by x.id order by x.table_name collate "C\"""")
                .bind("environment", environment)
                .bind("rollout", rollout)
                .map((row, context) -> new TableExecution(
                        row.getString("table_name"),
                        row.getInt("steps"),
                        row.getInt("done"),
                        row.getInt("failed"),
                        Columns.instant(row, "started_at"),
                        Columns.time(row, "ended_at")))
                .list();
    }

    static List<StepExecution> steps(Handle handle, String environment, String rollout) {
        return handle.createQuery("""
                        select * from execution
                        where kind = 'STEP' and environment = :environment and rollout = :rollout order by id""")
                .bind("environment", environment)
                .bind("rollout", rollout)
                .map((row, context) -> new StepExecution(
                        row.getString("step_id"),
                        Optional.ofNullable(row.getString("table_name")),
                        StepKind.valueOf(row.getString("step_kind")),
                        row.getBoolean("undo"),
                        row.getInt("epoch"),
                        row.getInt("attempts"),
                        Columns.instant(row, "started_at"),
                        Columns.time(row, "ended_at"),
                        Columns.text(row, "outcome"),
                        row.getString("message"),
                        HistoryRows.touched(row)))
                .list();
    }
}
