package io.headgate.pipelines.plan.print;

import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedStatement;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.report.Ink;
import io.headgate.pipelines.report.Style;
import java.util.List;

/** The listing that {@code pipeline build-execution-plan} prints: ancestors and targets first, then children to restart. */
public final class ExecutionListing {
    private static final List<String> HEADS =
            List.of("Statement Name", "Status", "Compute Pool", "Action", "Upgrade Mode", "Table Name");

    private final Style style;
    private final int width;

    public ExecutionListing(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    public String print(Plan plan) {
        StringBuilder out = new StringBuilder();
        print(
                out,
                "Ancestors",
                plan.tables().stream()
                        .filter(table -> table.scope() != Scope.DESCENDANT)
                        .toList());
        print(
                out,
                "Children to restart",
                plan.tables().stream()
                        .filter(table -> table.scope() == Scope.DESCENDANT)
                        .toList());
        return out.toString();
    }

    private void print(StringBuilder out, String head, List<PlannedTable> tables) {
        out.append(style.paint(Ink.TITLE, head + ": " + tables.size())).append('\n');
        if (tables.isEmpty()) {
            return;
        }
        TextTable text = new TextTable(HEADS);
        for (PlannedTable table : tables) {
            if (table.statements().isEmpty()) {
                row(text, table, "-");
            }
            for (PlannedStatement statement : table.statements()) {
                row(text, table, statement.replacement().or(statement::old).orElse("-"));
            }
        }
        text.print(out, "", width, style);
    }

    private static void row(TextTable text, PlannedTable table, String statement) {
        text.row(
                List.of(
                        statement,
                        table.status(),
                        table.computePool().orElse("-"),
                        PlanText.action(table),
                        table.upgradeMode(),
                        table.table()),
                List.of());
    }
}
