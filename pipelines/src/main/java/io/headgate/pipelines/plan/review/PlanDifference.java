package io.headgate.pipelines.plan.review;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How a plan differs from an earlier one.
 *
 * @param inputs which inputs differ: {@code project}, {@code world}, {@code request}, {@code environment}
 * @param tables the tables of which the two plans say different things, by name
 * @param blockersGone blockers of the earlier plan only
 * @param blockersNew blockers of the later plan only
 */
public record PlanDifference(
        List<String> inputs, List<TableDifference> tables, List<Blocker> blockersGone, List<Blocker> blockersNew) {
    /**
     * What two plans say of one table.
     *
     * @param before its actions in the earlier plan; absent: it was not in it
     * @param after its actions in the later plan; absent: it is not in it
     * @param details what else differs: {@code reason}, {@code fate of data}, ...
     */
    public record TableDifference(String table, Optional<String> before, Optional<String> after, List<String> details) {
        public TableDifference {
            details = List.copyOf(details);
        }
    }

    public PlanDifference {
        inputs = List.copyOf(inputs);
        tables = List.copyOf(tables);
        blockersGone = List.copyOf(blockersGone);
        blockersNew = List.copyOf(blockersNew);
    }

    /** Compares two plans; the digests of equal plans are equal, and so is everything here. */
    public static PlanDifference between(Plan before, Plan after) {
        return new PlanDifference(
                inputs(before, after),
                tables(before, after),
                without(before.blockers(), after.blockers()),
                without(after.blockers(), before.blockers()));
    }

    private static List<String> inputs(Plan before, Plan after) {
        List<String> inputs = new ArrayList<>();
        differs(inputs, "environment", before, after, Plan::environment);
        differs(inputs, "project", before, after, Plan::snapshot);
        differs(inputs, "world", before, after, plan -> plan.world().digest());
        differs(inputs, "request", before, after, Plan::request);
        return inputs;
    }

    private static List<TableDifference> tables(Plan before, Plan after) {
        Map<String, PlannedTable> old = byName(before);
        Map<String, PlannedTable> now = byName(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<TableDifference> differences = new ArrayList<>();
        for (String name : names) {
            Optional<PlannedTable> one = Optional.ofNullable(old.get(name));
            Optional<PlannedTable> other = Optional.ofNullable(now.get(name));
            if (!one.equals(other)) {
                differences.add(new TableDifference(
                        name,
                        one.map(PlanDifference::actions),
                        other.map(PlanDifference::actions),
                        details(one, other)));
            }
        }
        return differences;
    }

    private static Map<String, PlannedTable> byName(Plan plan) {
        Map<String, PlannedTable> byName = new TreeMap<>();
        plan.tables().forEach(line -> byName.put(line.table(), line));
        return byName;
    }

    private static String actions(PlannedTable line) {
        return line.tableAction() + " " + line.statementAction();
    }

    private static List<String> details(Optional<PlannedTable> before, Optional<PlannedTable> after) {
        List<String> details = new ArrayList<>();
        if (before.isPresent() && after.isPresent()) {
            PlannedTable one = before.get();
            PlannedTable other = after.get();
            differs(details, "reason", one, other, PlannedTable::reason);
            differs(details, "scope", one, other, PlannedTable::scope);
            differs(details, "fate of state", one, other, PlannedTable::stateFate);
            differs(details, "fate of data", one, other, PlannedTable::dataFate);
            differs(details, "start", one, other, PlannedTable::startPosition);
            differs(details, "status", one, other, PlannedTable::status);
            differs(details, "statements", one, other, PlannedTable::statements);
            differs(details, "pool", one, other, PlannedTable::computePool);
            differs(details, "undo", one, other, PlannedTable::rollback);
        }
        return details;
    }

    private static <T> void differs(List<String> found, String what, T one, T other, Function<T, Object> part) {
        if (!Objects.equals(part.apply(one), part.apply(other))) {
            found.add(what);
        }
    }

    private static List<Blocker> without(List<Blocker> blockers, List<Blocker> others) {
        return blockers.stream().filter(blocker -> !others.contains(blocker)).toList();
    }

    /** Whether the two plans do the same. */
    public boolean same() {
        return tables.isEmpty() && blockersGone.isEmpty() && blockersNew.isEmpty();
    }

    /** For people: {@code +} only now, {@code -} no more, {@code ~} otherwise than before. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                inputs.isEmpty()
                        ? "same project, world and request\n"
                        : "other than before: " + String.join(", ", inputs) + "\n");
        if (same()) {
            return text.append("the plans do the same\n").toString();
        }
        for (TableDifference line : tables) {
            text.append(line(line)).append('\n');
        }
        blockersNew.forEach(blocker -> text.append("+ blocked: ")
                .append(blocker.code())
                .append(' ')
                .append(blocker.message())
                .append('\n'));
        blockersGone.forEach(blocker -> text.append("- blocked: ")
                .append(blocker.code())
                .append(' ')
                .append(blocker.message())
                .append('\n'));
        return text.toString();
    }

    private static String line(TableDifference line) {
        if (line.before().isEmpty()) {
            return "+ " + line.table() + ": " + line.after().orElse("");
        }
        if (line.after().isEmpty()) {
            return "- " + line.table() + ": " + line.before().orElse("");
        }
        String details = line.details().isEmpty() ? "" : " (" + String.join(", ", line.details()) + ")";
        return line.before().equals(line.after())
                ? "~ " + line.table() + ": still " + line.after().orElse("") + details
                : "~ " + line.table() + ": " + line.before().orElse("") + " -> "
                        + line.after().orElse("") + details;
    }
}
