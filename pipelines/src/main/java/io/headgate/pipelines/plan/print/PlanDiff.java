package io.headgate.pipelines.plan.print;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is different between two plans, table by table.
 *
 * @param same both have the same digest
 * @param tables by name; tables with the same line in both are left out
 * @param newBlockers blockers of the second only
 * @param goneBlockers blockers of the first only
 */
public record PlanDiff(boolean same, List<TableDiff> tables, List<Blocker> newBlockers, List<Blocker> goneBlockers) {
    /**
     * One table.
     *
     * @param before what the first plan does, empty when nothing
     * @param after what the second plan does, empty when nothing
     * @param reason the reason that the second plan gives, else the first one's
     */
    public record TableDiff(String table, String before, String after, String reason) {}

    public PlanDiff {
        tables = List.copyOf(tables);
        newBlockers = List.copyOf(newBlockers);
        goneBlockers = List.copyOf(goneBlockers);
    }

    public static PlanDiff between(Plan before, Plan after) {
        TreeMap<String, PlannedTable> old = byName(before);
        TreeMap<String, PlannedTable> now = byName(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<TableDiff> tables = new ArrayList<>();
        for (String name : names) {
            PlannedTable was = old.get(name);
            PlannedTable is = now.get(name);
            String first = was == null ? "" : PlanText.action(was);
            String second = is == null ? "" : PlanText.action(is);
            String reason = is != null ? is.reason() : was == null ? "" : was.reason();
            boolean reasonChanged = was != null && is != null && !was.reason().equals(is.reason());
            if (!first.equals(second) || reasonChanged) {
                tables.add(new TableDiff(name, first, second, reason));
            }
        }
        return new PlanDiff(
                before.digest().equals(after.digest()),
                tables,
                without(after.blockers(), before.blockers()),
                without(before.blockers(), after.blockers()));
    }

    /** For people. */
    public String words() {
        if (same) {
            return "The plans are the same.\n";
        }
        StringBuilder out = new StringBuilder();
        for (TableDiff table : tables) {
            String sign = table.before().isEmpty() ? "+" : table.after().isEmpty() ? "-" : "~";
            String change = table.before().isEmpty()
                            || table.after().isEmpty()
                            || table.before().equals(table.after())
                    ? table.before().isEmpty() ? table.after() : table.before()
                    : table.before() + " -> " + table.after();
            out.append(sign + " " + table.table() + ": " + change + "\n    " + table.reason() + "\n");
        }
        newBlockers.forEach(blocker -> out.append("+ blocker " + blocker.code() + ": " + blocker.message() + "\n"));
        goneBlockers.forEach(blocker -> out.append("- blocker " + blocker.code() + ": " + blocker.message() + "\n"));
        return out.isEmpty()
                ? "The plans do the same to every table; what they were made from differs.\n"
                : out.toString();
    }

    private static List<Blocker> without(List<Blocker> some, List<Blocker> others) {
        return some.stream().filter(blocker -> !others.contains(blocker)).toList();
    }

    private static TreeMap<String, PlannedTable> byName(Plan plan) {
        TreeMap<String, PlannedTable> tables = new TreeMap<>();
        plan.tables().forEach(table -> tables.put(table.table(), table));
        return tables;
    }
}
