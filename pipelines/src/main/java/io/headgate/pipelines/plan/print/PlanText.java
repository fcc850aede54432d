package io.headgate.pipelines.plan.print;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.DataFate;
import io.headgate.pipelines.plan.Leftover;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.SkippedTable;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StateFate;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.Warning;
import io.headgate.pipelines.report.Ink;
import io.headgate.pipelines.report.Printable;
import io.headgate.pipelines.report.Style;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A plan for people: its tables by scope, then blockers, warnings, the rollback, the point of no return, and a one-line sum.
 *
 * <pre>{@code
 * String text = new PlanText(Style.PLAIN, 120).print(plan);
 * }</pre>
 */
public final class PlanText {
    private static final List<String> HEADS =
            List.of("TABLE", "ACTION", "STATEMENT", "STATUS", "POOL", "UPGRADE MODE", "STATE", "DATA");
    private static final String INDENT = "  ";

    private final Style style;
    private final int width;

    public PlanText(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    public String print(Plan plan) {
        StringBuilder out = new StringBuilder();
        title(out, plan);
        group(out, plan, Scope.ANCESTOR, "Ancestors");
        group(out, plan, Scope.TARGET, "Targets");
        group(out, plan, Scope.DESCENDANT, "Descendants");
        skipped(out, plan);
        blockers(out, plan);
        warnings(out, plan);
        leftovers(out, plan);
        rollback(out, plan);
        out.append('\n').append(style.paint(Ink.TITLE, sum(plan))).append('\n');
        return out.toString();
    }

    /** {@code 3 tables: 1 RECREATE, 2 REPLAY; 9 steps; blocked by 1}. */
    public static String sum(Plan plan) {
        if (plan.empty()) {
            String unchanged =
                    plan.unchanged().isEmpty() ? "" : " (unchanged: " + String.join(", ", plan.unchanged()) + ")";
            return plan.blocked()
                    ? "Blocked by " + plan.blockers().size() + ", nothing planned"
                    : "Nothing to do" + unchanged;
        }
        String actions = plan.tables().stream()
                .collect(Collectors.groupingBy(PlanText::action, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        int tables = plan.tables().size();
        return tables + (tables == 1 ? " table: " : " tables: ") + actions + "; "
                + plan.steps().size() + " steps; " + plan.unchanged().size() + " unchanged"
                + (plan.blocked() ? "; blocked by " + plan.blockers().size() : "");
    }

    /** {@code RECREATE + START}, {@code REPLAY}, {@code CREATE}. */
    static String action(PlannedTable table) {
        boolean keep = table.tableAction() == TableAction.KEEP;
        boolean none = table.statementAction() == StatementAction.NONE;
        if (keep) {
            return table.statementAction().name();
        }
        return none ? table.tableAction().name() : table.tableAction() + " + " + table.statementAction();
    }

    static String words(StateFate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }

    static String words(DataFate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void title(StringBuilder out, Plan plan) {
        String commit = plan.project().commit().isEmpty()
                ? ""
                : " at " + plan.project().commit() + (plan.project().dirty() ? " (dirty)" : "");
        String kind = plan.kind().name().toLowerCase(Locale.ROOT);
        out.append(style.paint(
                        Ink.TITLE,
                        Printable.text("Plan to " + kind + " " + plan.project().name() + commit + " in "
                                + plan.environment())))
                .append('\n');
    }

    private void group(StringBuilder out, Plan plan, Scope scope, String head) {
        List<PlannedTable> tables =
                plan.tables().stream().filter(table -> table.scope() == scope).toList();
        if (tables.isEmpty()) {
            return;
        }
        section(out, head);
        TextTable text = new TextTable(HEADS);
        for (PlannedTable table : tables) {
            text.row(
                    List.of(
                            table.table(),
                            action(table),
                            statement(table),
                            table.status(),
                            table.computePool().orElse("-"),
                            table.upgradeMode(),
                            words(table.stateFate()),
                            words(table.dataFate())),
                    Lines.wrap(Printable.text(table.reason() + leftOut(plan, table)), width - 2 * INDENT.length()));
        }
        text.print(out, INDENT, width, style);
    }

    /** A start that the user chose and that is not the beginning. */
    private static String leftOut(Plan plan, PlannedTable table) {
        return plan.request()
                .options()
                .startFrom()
                .filter(from -> !from.everything()
                        && table.startPosition().equals(StartAt.of(from).words()))
                .map(from -> "; --start-from " + from.text() + " leaves out what its sources hold from before")
                .orElse("");
    }

    private static String statement(PlannedTable table) {
        List<String> names = table.statements().stream()
                .map(statement -> statement.replacement().or(statement::old))
                .flatMap(Optional::stream)
                .toList();
        return names.isEmpty() ? "-" : names.get(0) + (names.size() == 1 ? "" : " +" + (names.size() - 1));
    }

    private void skipped(StringBuilder out, Plan plan) {
        if (!plan.skipped().isEmpty()) {
            section(out, "Skipped");
            for (SkippedTable skipped : plan.skipped()) {
                entry(out, skipped.table() + ": " + skipped.reason());
            }
        }
    }

    private void blockers(StringBuilder out, Plan plan) {
        if (!plan.blockers().isEmpty()) {
            section(out, "Blockers");
            for (Blocker blocker : plan.blockers()) {
                String at = blocker.at().isEmpty() ? "" : " at " + blocker.at();
                String tables = blocker.tables().isEmpty() ? "" : " " + String.join(" ", blocker.tables());
                out.append(INDENT).append(style.paint(Ink.ERROR, blocker.code().name()));
                out.append(Printable.text(tables + at)).append('\n');
                note(out, blocker.message());
                note(out, "> " + blocker.remedy());
            }
        }
    }

    private void warnings(StringBuilder out, Plan plan) {
        if (!plan.warnings().isEmpty()) {
            section(out, "Warnings");
            for (Warning warning : plan.warnings()) {
                String tables = warning.tables().isEmpty() ? "" : " " + String.join(" ", warning.tables());
                out.append(INDENT)
                        .append(style.paint(Ink.APPROXIMATE, warning.code().name()));
                out.append(Printable.text(tables)).append('\n');
                note(out, warning.message());
            }
        }
    }

    private void leftovers(StringBuilder out, Plan plan) {
        if (!plan.leftovers().isEmpty()) {
            section(out, "Superseded statements");
            for (Leftover leftover : plan.leftovers()) {
                entry(
                        out,
                        leftover.statement() + " (" + leftover.phase() + ") of " + leftover.table()
                                + (leftover.deleted() ? ", deleted at the end of this plan" : ", kept"));
            }
        }
    }

    private void rollback(StringBuilder out, Plan plan) {
        if (plan.tables().isEmpty()) {
            return;
        }
        section(out, "Rollback");
        for (PlannedTable table : plan.tables()) {
            entry(out, table.table() + ": " + table.rollback());
        }
        List<String> points = plan.steps().stream()
                .filter(step -> step.pointOfNoReturn())
                .map(step -> step.id())
                .toList();
        section(out, "Point of no return");
        entry(out, points.isEmpty() ? "none" : String.join(", ", points));
    }

    private void section(StringBuilder out, String head) {
        out.append('\n').append(style.paint(Ink.TITLE, head)).append('\n');
    }

    private void entry(StringBuilder out, String text) {
        boolean first = true;
        for (String line : Lines.wrap(Printable.text(text), width - 2 * INDENT.length())) {
            out.append(INDENT).append(first ? "" : INDENT).append(line).append('\n');
            first = false;
        }
    }

    private void note(StringBuilder out, String text) {
        for (String line : Lines.wrap(Printable.text(text), width - 2 * INDENT.length())) {
            out.append(INDENT).append(INDENT).append(line).append('\n');
        }
    }
}
