package io.headgate.activities.plan;

import io.headgate.ledger.lease.LeaseMode;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.Snapshot;
import java.util.Map;
import java.util.TreeMap;

/** Which tables a rollout needs for itself, and which it only reads. */
public final class LeaseTables {
    private LeaseTables() {}

    public static Map<String, LeaseMode> of(Plan plan, Snapshot snapshot) {
        Map<String, LeaseMode> tables = new TreeMap<>();
        plan.tables().forEach(line -> {
            tables.put(line.table(), LeaseMode.EXCLUSIVE);
            line.unit().forEach(table -> tables.put(table, LeaseMode.EXCLUSIVE));
        });
        plan.steps().stream().map(Step::table).forEach(table -> tables.put(table, LeaseMode.EXCLUSIVE));
        for (ProjectTable table : snapshot.tables()) {
            if (tables.get(table.name()) == LeaseMode.EXCLUSIVE) {
                table.sources().forEach(source -> tables.putIfAbsent(source, LeaseMode.SHARED));
            }
        }
        return tables;
    }
}
