package io.headgate.ledger.store;

import io.headgate.ledger.lease.Lease;
import io.headgate.ledger.lease.LeaseMode;
import io.headgate.ledger.lease.LeaseRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Rows of leases and of the tables that they cover. */
final class LeaseRows {
    private LeaseRows() {}

    /** Until the transaction ends nobody else may give leases in this environment. */
    static void lock(Handle handle, String environment) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended('headgate lease ' || :environment, 0))")
                .bind("environment", environment)
                .map((row, context) -> true)
                .one();
    }

    static void end(Handle handle, String environment, String workflowId, long fence) {
        handle.createUpdate("""
                        delete from lease
                        where fence = :fence and environment = :environment and workflow_id = :workflow""")
                .bind("fence", fence)
                .bind("environment", environment)
                .bind("workflow", workflowId)
                .execute();
    }

    static boolean holds(Handle handle, String environment, String workflowId, long fence) {
        return handle.createQuery("""
                        select exists (select from lease
                        where fence = :fence and environment = :environment and workflow_id = :workflow)""")
                .bind("fence", fence)
                .bind("environment", environment)
                .bind("workflow", workflowId)
                .mapTo(Boolean.class)
                .one();
    }

    /** Gives the fencing number: a new one, or that of the lease which the workflow holds already. */
    static long write(Handle handle, LeaseRequest request) {
        long fence = handle.createQuery("""
                        insert into lease (fence, environment, workflow_id, run_id, rollout)
                        values (nextval('lease_fence'), :environment, :workflow, :run, :rollout)
                        on conflict (environment, workflow_id) do update set run_id = excluded.run_id
                        returning fence""")
                .bind("environment", request.environment())
                .bind("workflow", request.workflowId())
                .bind("run", request.runId())
                .bind("rollout", request.rollout())
                .mapTo(Long.class)
                .one();
        request.tables().forEach((table, mode) -> handle.createUpdate("""
                        insert into lease_table (fence, environment, table_name, mode)
                        values (:fence, :environment, :table, :mode)
                        on conflict (fence, table_name) do update set mode = excluded.mode
                        where lease_table.mode = 'SHARED'""")
                .bind("fence", fence)
                .bind("environment", request.environment())
                .bind("table", table)
                .bind("mode", mode.name())
                .execute());
        return fence;
    }

    static List<Lease> list(Handle handle, String environment) {
        Map<Long, Map<String, LeaseMode>> tables = new TreeMap<>();
        handle.createQuery("select fence, table_name, mode from lease_table where environment = :environment")
                .bind("environment", environment)
                .map((row, context) -> tables.computeIfAbsent(row.getLong("fence"), fence -> new TreeMap<>())
                                .put(row.getString("table_name"), LeaseMode.valueOf(row.getString("mode")))
                        == null)
                .list();
        return handle.createQuery("select * from lease where environment = :environment order by fence")
                .bind("environment", environment)
                .map((row, context) -> new Lease(
                        environment,
                        row.getLong("fence"),
                        row.getString("workflow_id"),
                        row.getString("run_id"),
                        row.getString("rollout"),
                        Columns.instant(row, "acquired_at"),
                        tables.getOrDefault(row.getLong("fence"), Map.of())))
                .list();
    }
}
