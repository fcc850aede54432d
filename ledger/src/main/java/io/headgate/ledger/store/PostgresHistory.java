package io.headgate.ledger.store;

import io.headgate.ledger.History;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.ledger.history.HistoryQuery;
import io.headgate.ledger.history.Page;
import io.headgate.ledger.history.RolloutDetail;
import io.headgate.ledger.history.RolloutSummary;
import io.headgate.ledger.history.StatementOwner;
import io.headgate.ledger.history.TouchedBy;
import io.headgate.pipelines.plan.StepKind;
import java.util.List;
import java.util.Optional;

/** Questions about the past, one query each where the closure makes that possible. */
final class PostgresHistory implements History {
    private final Database database;

    PostgresHistory(Database database) {
        this.database = database;
    }

    @Override
    public Page<RolloutSummary> rollouts(HistoryQuery query) {
        long before = Cursors.before(query.cursor().orElse(""));
        return Cursors.page(
                database.transact(handle -> handle.createQuery(HistoryRows.SUMMARY + """
                                where r.kind = 'ROLLOUT' and r.environment = :environment and r.id < :before
                                  and (:outcome::text is null or coalesce(r.outcome, 'RUNNING') = :outcome)
                                  and (:table::text is null or exists (
                                    select from execution t where t.kind = 'TABLE' and t.environment = r.environment
                                      and t.rollout = r.rollout and t.table_name = :table))
                                order by r.id desc limit :limit""")
                        .bind("environment", query.environment())
                        .bind("before", before)
                        .bind("outcome", query.outcome())
                        .bind("table", query.table())
                        .bind("limit", query.limit() + 1)
                        .map((row, context) -> new Cursors.Row<>(row.getLong("id"), HistoryRows.summary(row)))
                        .list()),
                query.limit());
    }

    @Override
    public Optional<RolloutDetail> rollout(String environment, String rollout) {
        return database.transact(handle -> handle.createQuery(HistoryRows.SUMMARY
                        + "where r.kind = 'ROLLOUT' and r.environment = :environment and r.rollout = :rollout")
                .bind("environment", environment)
                .bind("rollout", rollout)
                .map((row, context) -> HistoryRows.summary(row))
                .findOne()
                .map(summary -> new RolloutDetail(
                        summary,
                        HistoryRows.tables(handle, environment, rollout),
                        HistoryRows.steps(handle, environment, rollout))));
    }

    @Override
    public List<TouchedBy> touched(String environment, String rollout) {
        return database.transact(handle -> handle.createQuery("""
                        select s.* from execution r
                        join execution_tree t on t.ancestor = r.id and t.depth > 0
                        join execution s on s.id = t.descendant
                        where r.kind = 'ROLLOUT' and r.environment = :environment and r.rollout = :rollout
                          and (s.statement is not null or s.touched_table is not null)
                        order by s.id""")
                .bind("environment", environment)
                .bind("rollout", rollout)
                .map((row, context) -> new TouchedBy(
                        row.getString("step_id"),
                        StepKind.valueOf(row.getString("step_kind")),
                        row.getBoolean("undo"),
                        HistoryRows.touched(row)))
                .list());
    }

    @Override
    public Optional<StatementOwner> owner(String environment, String statement) {
        return database.transact(handle -> handle.createQuery("""
                        select s.statement, s.statement_uid, s.step_id, s.started_at, r.rollout, r.workflow_id
                        from execution s
                        join execution_tree t on t.descendant = s.id and t.depth > 0
                        join execution r on r.id = t.ancestor and r.kind = 'ROLLOUT'
                        where s.environment = :environment and s.statement = :statement and s.outcome = 'DONE'
                          and s.step_kind in ('START', 'RESUME')
                        order by s.id desc limit 1""")
                .bind("environment", environment)
                .bind("statement", statement)
                .map((row, context) -> new StatementOwner(
                        row.getString("statement"),
                        Columns.text(row, "statement_uid").orElse(""),
                        row.getString("rollout"),
                        row.getString("workflow_id"),
                        row.getString("step_id"),
                        Columns.instant(row, "started_at")))
                .findOne());
    }

    @Override
    public Optional<TouchedObjects> lastTouched(String environment, String rollout, StepKind kind, String name) {
        return database.transact(handle -> handle.createQuery("""
                        select * from execution
                        where kind = 'STEP' and environment = :environment and rollout = :rollout
                          and step_kind = :kind and outcome = 'DONE' and (statement = :name or touched_table = :name)
                        order by id desc limit 1""")
                .bind("environment", environment)
                .bind("rollout", rollout)
                .bind("kind", kind.name())
                .bind("name", name)
                .map((row, context) -> HistoryRows.touched(row))
                .findOne());
    }
}
