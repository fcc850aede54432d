package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.order.StepDraft;
import java.util.Collection;
import java.util.List;

/**
 * The edges between tables when a plan is taken back: readers stop before a table is dropped, a table is there and caught up
 * before its readers start.
 */
final class UndoEdges {
    private UndoEdges() {}

    static void connect(PlanDraft draft, UndoSheet sheet) {
        for (Node node : draft.acting()) {
            connect(draft, node, draft.landscape().readThroughViews(node.unit()), sheet);
        }
    }

    private static void connect(PlanDraft draft, Node node, Collection<String> tables, UndoSheet sheet) {
        for (String table : tables) {
            draft.actingOn(table)
                    .filter(source -> !source.unit().is(node.unit()))
                    .ifPresent(source -> connect(node, source, table, sheet));
        }
    }

    private static void connect(Node node, Node source, String table, UndoSheet sheet) {
        UndoSheet.after(sheet.drops(table), sheet.stops(node.unit()));
        List<StepDraft> starts = sheet.starts(node.unit());
        List<StepDraft> made = source.unit().definedByItsStatement() ? sheet.starts(source.unit()) : sheet.makes(table);
        UndoSheet.after(starts, made);
        UndoSheet.after(starts, sheet.caughtUp(source.unit()));
        if (node.unit().view()) {
            node.unit().tableNames().forEach(view -> UndoSheet.after(sheet.makes(view), made));
        }
    }
}
