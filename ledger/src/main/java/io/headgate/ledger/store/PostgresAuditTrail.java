package io.headgate.ledger.store;

import io.headgate.ledger.AuditTrail;
import io.headgate.ledger.audit.AuditEntry;
import io.headgate.ledger.history.Page;
import java.util.List;

/** The audit in its table. */
final class PostgresAuditTrail implements AuditTrail {
    private final Database database;

    PostgresAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void append(List<AuditEntry> entries) {
        database.run(handle -> entries.forEach(entry -> handle.createUpdate("""
                        insert into audit (environment, rollout, entry_id, what, step_id, who, why, says, at)
                        values (:environment, :rollout, :id, :what, :step, :who, :why, :says, :at)
                        on conflict (environment, rollout, entry_id) do nothing""")
                .bind("environment", entry.environment())
                .bind("rollout", entry.rollout())
                .bind("id", entry.id())
                .bind("what", entry.what())
                .bind("step", entry.step())
                .bind("who", entry.who())
                .bind("why", entry.why())
                .bind("says", entry.says())
                .bind("at", entry.at())
                .execute()));
    }

    @Override
    public Page<AuditEntry> page(String environment, String rollout, String cursor, int limit) {
        int wanted = Cursors.checked(limit);
        long before = Cursors.before(cursor);
        return Cursors.page(
                database.transact(handle -> handle.createQuery("""
                                select * from audit
                                where environment = :environment and (:rollout = '' or rollout = :rollout) and id < :before
                                order by id desc limit :limit""")
                        .bind("environment", environment)
                        .bind("rollout", rollout)
                        .bind("before", before)
                        .bind("limit", wanted + 1)
                        .map((row, context) -> new Cursors.Row<>(
                                row.getLong("id"),
                                new AuditEntry(
                                        row.getString("environment"),
                                        row.getString("rollout"),
                                        row.getString("entry_id"),
                                        row.getString("what"),
                                        Columns.text(row, "step_id"),
                                        row.getString("who"),
                                        row.getString("why"),
                                        row.getString("says"),
                                        Columns.instant(row, "at"))))
                        .list()),
                wanted);
    }
}
