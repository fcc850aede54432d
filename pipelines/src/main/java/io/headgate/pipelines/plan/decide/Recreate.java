package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.plan.scope.WorldIndex;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Making the tables of a unit (again) and starting all of its statements. */
public final class Recreate {
    private Recreate() {}

    /** Tables that are there are made again, those that are not are made. */
    public static Decision all(Unit unit, WorldIndex world, StartAt start, String reason) {
        Map<String, TableAction> tables = new TreeMap<>();
        unit.tableNames()
                .forEach(table -> tables.put(table, world.exists(table) ? TableAction.RECREATE : TableAction.CREATE));
        return new Decision(
                tables,
                unit.slots().stream()
                        .map(slot -> SlotAction.start(slot, StatementAction.START, start))
                        .toList(),
                reason,
                Map.of(),
                List.of());
    }

    /** New statements read everything again into the tables that are there. */
    public static Decision replay(Unit unit, String reason) {
        return Decision.uniform(
                unit,
                TableAction.KEEP,
                slot -> SlotAction.start(slot, StatementAction.REPLAY, StartAt.EARLIEST),
                reason);
    }
}
