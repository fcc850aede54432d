package io.headgate.pipelines.plan.review;

import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.SkippedTable;
import io.headgate.pipelines.plan.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a table is in a plan, or why not.
 *
 * <pre>{@code
 * Explanation.of(plan, graph, "d").text();   // d is in the plan as descendant: KEEP, REPLAY ...
 * }</pre>
 *
 * @param role {@code target}, {@code ancestor}, {@code descendant}, {@code unchanged}, {@code skipped} or {@code outside}
 * @param reason one sentence
 * @param chain the tables that led to it, from a target to itself; empty where none did
 * @param planned its line in the plan, where it has one
 */
public record Explanation(
        String table,
        String role,
        String reason,
        List<String> chain,
        Optional<PlannedTable> planned,
        List<Blocker> blockers,
        List<Warning> warnings) {
    public Explanation {
        chain = List.copyOf(chain);
        blockers = List.copyOf(blockers);
        warnings = List.copyOf(warnings);
    }

    /** Explains one of the graph's tables; a name that is none of them is refused with names that look like it. */
    public static Explanation of(Plan plan, PipelineGraph graph, String table) {
        GraphNode node = graph.require(table);
        List<Blocker> blockers = plan.blockers().stream()
                .filter(blocker -> blocker.tables().contains(table))
                .toList();
        List<Warning> warnings = plan.warnings().stream()
                .filter(warning -> warning.tables().contains(table))
                .toList();
        Optional<PlannedTable> planned = plan.tables().stream()
                .filter(line -> line.table().equals(table))
                .findFirst();
        if (planned.isPresent()) {
            PlannedTable line = planned.get();
            return new Explanation(table, word(line.scope()), line.reason(), line.chain(), planned, blockers, warnings);
        }
        if (plan.unchanged().contains(table)) {
            return new Explanation(
                    table,
                    "unchanged",
                    "it is a target and already as the request wants it",
                    List.of(table),
                    planned,
                    blockers,
                    warnings);
        }
        Optional<SkippedTable> skipped = plan.skipped().stream()
                .filter(line -> line.table().equals(table))
                .findFirst();
        if (skipped.isPresent()) {
            return new Explanation(table, "skipped", skipped.get().reason(), List.of(), planned, blockers, warnings);
        }
        return new Explanation(table, "outside", outside(plan, graph, node), List.of(), planned, blockers, warnings);
    }

    private static String word(Scope scope) {
        return switch (scope) {
            case ANCESTOR -> "ancestor";
            case TARGET -> "target";
            case DESCENDANT -> "descendant";
        };
    }

    private static String outside(Plan plan, PipelineGraph graph, GraphNode node) {
        if (node.external()) {
            return "it is external: the project reads it, plans never touch it";
        }
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        List<String> ancestors = graph.ancestors(node.name());
        List<String> descendants = graph.descendants(node.name());
        for (PlannedTable line : plan.tables()) {
            if (ancestors.contains(line.table())) {
                above.add(line.table());
            }
            if (descendants.contains(line.table())) {
                below.add(line.table());
            }
        }
        if (!above.isEmpty()) {
            return "it stands below " + String.join(", ", above)
                    + ", and nothing that happens there reaches it: no table that it reads is made again";
        }
        if (!below.isEmpty()) {
            return "it stands above " + String.join(", ", below)
                    + ", and is healthy: plans leave healthy ancestors alone";
        }
        return "it is no target, and stands neither above nor below a table of the plan";
    }

    /** For people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(headline()).append("\n  why: ").append(reason).append('\n');
        if (chain.size() > 1) {
            text.append("  led here: ").append(String.join(" -> ", chain)).append('\n');
        }
        planned.ifPresent(line -> text.append("  start: ")
                .append(line.startPosition())
                .append('\n')
                .append("  undo: ")
                .append(line.rollback())
                .append('\n'));
        blockers.forEach(blocker -> text.append("  blocked: ")
                .append(blocker.code())
                .append(' ')
                .append(blocker.message())
                .append("; ")
                .append(blocker.remedy())
                .append('\n'));
        warnings.forEach(warning -> text.append("  warning: ")
                .append(warning.code())
                .append(' ')
                .append(warning.message())
                .append('\n'));
        return text.toString();
    }

    private String headline() {
        return planned.map(line -> table + " is in the plan as " + role + ": table " + line.tableAction()
                        + ", statement " + line.statementAction())
                .orElse(table + (role.equals("unchanged") ? " is unchanged" : " is not in the plan"));
    }
}
