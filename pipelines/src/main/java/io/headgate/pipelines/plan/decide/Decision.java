package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.compare.DdlChange;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What happens to a unit, and why.
 *
 * @param tables an action for each of its tables
 * @param slots the statements with something to do
 * @param reason one sentence: the rule and the fact that triggered it
 * @param alters for tables to ALTER, what is altered
 * @param blockers why it cannot be done after all
 */
public record Decision(
        Map<String, TableAction> tables,
        List<SlotAction> slots,
        String reason,
        Map<String, List<DdlChange>> alters,
        List<Blocker> blockers) {
    public Decision {
        tables = sorted(tables);
        slots = List.copyOf(slots);
        alters = sorted(alters);
        blockers = List.copyOf(blockers);
    }

    /** Nearly all units have one table, and a plan looks at its decisions all the time. */
    private static <T> Map<String, T> sorted(Map<String, T> byTable) {
        return byTable.size() < 2 ? Map.copyOf(byTable) : Collections.unmodifiableMap(new TreeMap<>(byTable));
    }

    /** Nothing to do. */
    public static Decision unchanged(Unit unit, String reason) {
        return new Decision(all(unit, TableAction.KEEP), List.of(), reason, Map.of(), List.of());
    }

    /** Nothing can be done. */
    public static Decision blocked(Unit unit, String reason, Blocker blocker) {
        return new Decision(all(unit, TableAction.KEEP), List.of(), reason, Map.of(), List.of(blocker));
    }

    /** The same for every table and every statement. */
    public static Decision uniform(Unit unit, TableAction table, Function<Slot, SlotAction> slot, String why) {
        return new Decision(all(unit, table), unit.slots().stream().map(slot).toList(), why, Map.of(), List.of());
    }

    static Map<String, TableAction> all(Unit unit, TableAction action) {
        Map<String, TableAction> tables = new HashMap<>();
        for (ProjectTable table : unit.tables()) {
            tables.put(table.name(), action);
        }
        return tables;
    }

    /** What happens to one of its tables. */
    public TableAction table(String name) {
        return tables.getOrDefault(name, TableAction.KEEP);
    }

    /** The strongest of its table actions. */
    public TableAction tableAction() {
        TableAction strongest = TableAction.KEEP;
        for (TableAction action : tables.values()) {
            strongest = action.compareTo(strongest) > 0 ? action : strongest;
        }
        return strongest;
    }

    /** The strongest of its statement actions. */
    public StatementAction statementAction() {
        StatementAction strongest = StatementAction.NONE;
        for (SlotAction slot : slots) {
            strongest = slot.action().compareTo(strongest) > 0 ? slot.action() : strongest;
        }
        return strongest;
    }

    /** Whether anything is done. */
    public boolean acts() {
        return tableAction() != TableAction.KEEP || statementAction() != StatementAction.NONE;
    }

    /** Whether some table is made (again), so that its statements read everything from the start. */
    public boolean rebuilds() {
        return switch (tableAction()) {
            case CREATE, RECREATE -> true;
            case KEEP, ALTER, DROP -> false;
        };
    }
}
