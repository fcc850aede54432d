package io.headgate.pipelines.plan.print;

import io.headgate.pipelines.graph.NearNames;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.SkippedTable;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a table is in a plan, or is not.
 *
 * @param status {@code planned}, {@code unchanged}, {@code skipped} or {@code untouched}
 * @param action what happens to it, empty when nothing does
 * @param reason one sentence
 * @param chain the tables that led to it, from a target; empty when none did
 */
public record Explanation(String table, String status, String action, String reason, List<String> chain) {
    public Explanation {
        chain = List.copyOf(chain);
    }

    /** Explains one table of the snapshot that was planned. */
    public static Explanation of(Plan plan, Snapshot snapshot, String table) {
        Optional<PlannedTable> planned = plan.tables().stream()
                .filter(line -> line.table().equals(table))
                .findFirst();
        if (planned.isPresent()) {
            PlannedTable line = planned.get();
            return new Explanation(table, "planned", PlanText.action(line), line.reason(), chain(plan, line));
        }
        Optional<SkippedTable> skipped = plan.skipped().stream()
                .filter(line -> line.table().equals(table))
                .findFirst();
        if (skipped.isPresent()) {
            return new Explanation(table, "skipped", "", skipped.get().reason(), List.of());
        }
        if (plan.unchanged().contains(table)) {
            return new Explanation(
                    table,
                    "unchanged",
                    "",
                    "it was looked at and is left alone: healthy, and nothing that the plan does reaches it",
                    List.of());
        }
        return untouched(plan, snapshot, table);
    }

    private static List<String> chain(Plan plan, PlannedTable line) {
        Map<String, PlannedTable> lines = new HashMap<>();
        plan.tables().forEach(table -> lines.put(table.table(), table));
        List<String> chain = new ArrayList<>(List.of(line.table()));
        Optional<String> via = line.via();
        while (via.isPresent() && !chain.contains(via.get())) {
            chain.add(via.get());
            via = Optional.ofNullable(lines.get(via.get())).flatMap(PlannedTable::via);
        }
        Collections.reverse(chain);
        return chain;
    }

    /** For people. */
    public String words() {
        String head = table + ": " + status + (action.isEmpty() ? "" : ", " + action) + "\n  " + reason + "\n";
        return chain.isEmpty() ? head : head + "  " + String.join(" -> ", chain) + "\n";
    }

    private static Explanation untouched(Plan plan, Snapshot snapshot, String table) {
        List<String> names = snapshot.tables().stream().map(ProjectTable::name).toList();
        if (!names.contains(table)) {
            List<String> near = NearNames.of(table, names);
            throw new HeadgateException(
                    FailureCode.UNKNOWN_TABLE,
                    "no table '" + table + "' in project " + snapshot.project(),
                    near.isEmpty() ? "see 'headgate inventory'" : "did you mean " + String.join(" or ", near) + "?");
        }
        String blocked = plan.blockers().stream()
                .filter(blocker -> blocker.tables().contains(table))
                .map(blocker -> "nothing is planned for it: " + blocker.message())
                .findFirst()
                .orElse(
                        "it is no target, stands above none that needs it, and reads nothing that the plan makes again");
        return new Explanation(table, "untouched", "", blocked, List.of());
    }
}
