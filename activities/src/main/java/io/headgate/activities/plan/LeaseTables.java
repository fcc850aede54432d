package io.headgate.activities.plan;

import io.headgate.ledger.lease.LeaseMode;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which tables a rollout needs for itself, and which it only reads. */
public final class LeaseTables {
    private LeaseTables() {}

    /**
     * The tables of a plan with how they are needed.
     *
     * @param before the world that the plan was made on, where it is known: undoing starts SQL that only it has
     */
    public static Map<String, LeaseMode> of(Plan plan, Snapshot snapshot, Optional<World> before) {
        Map<String, LeaseMode> tables = new TreeMap<>();
        plan.tables().forEach(line -> {
            tables.put(line.table(), LeaseMode.EXCLUSIVE);
            line.unit().forEach(table -> tables.put(table, LeaseMode.EXCLUSIVE));
        });
        plan.steps().stream().map(Step::table).forEach(table -> tables.put(table, LeaseMode.EXCLUSIVE));
        Set<String> written = Set.copyOf(tables.keySet());
        for (ProjectTable table : snapshot.tables()) {
            if (written.contains(table.name())) {
                table.sources().forEach(source -> tables.putIfAbsent(source, LeaseMode.SHARED));
            }
        }
        before.ifPresent(world -> world.statements().stream()
                .filter(statement -> statement.writes().stream().anyMatch(written::contains))
                .forEach(statement ->
                        statement.reads().forEach(source -> tables.putIfAbsent(source, LeaseMode.SHARED))));
        return tables;
    }
}
