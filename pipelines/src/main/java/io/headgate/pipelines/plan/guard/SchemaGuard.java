package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.WarningCode;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.compare.DdlChange;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.scope.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a change of columns means to others: readers that select {@code *}, and schemas that are registered. */
final class SchemaGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        for (Node node : draft.acting()) {
            for (Map.Entry<String, List<DdlChange>> entry :
                    draft.inspection().ddlChanges(node.unit()).entrySet()) {
                TableAction action = node.decision().table(entry.getKey());
                if (action == TableAction.ALTER || action == TableAction.RECREATE) {
                    table(draft, entry.getKey(), action, entry.getValue(), remarks);
                }
            }
        }
    }

    private static void table(
            PlanDraft draft, String table, TableAction action, List<DdlChange> changes, Remarks remarks) {
        boolean columns = changes.stream().anyMatch(SchemaGuard::ofColumns);
        if (!columns) {
            return;
        }
        remarks.warn(
                WarningCode.SCHEMA_RISK,
                List.of(table),
                "the columns of " + table + " change; whether registered schemas and readers outside of Flink accept "
                        + "that is not known here");
        if (action == TableAction.ALTER) {
            TreeSet<String> stars = new TreeSet<>();
            for (Unit consumer : draft.landscape().consumers(table)) {
                boolean star = consumer.slots().stream()
                        .anyMatch(slot -> slot.current().isPresent()
                                && slot.statement().facts().selectsStar());
                if (star && draft.node(consumer).filter(Node::acts).isEmpty()) {
                    stars.add(consumer.name());
                }
            }
            if (!stars.isEmpty()) {
                remarks.warn(
                        WarningCode.STAR_NOT_REEXPANDED,
                        stars,
                        String.join(", ", stars) + " selects * of " + table
                                + "; a running statement keeps the columns that it began with");
            }
        }
    }

    private static boolean ofColumns(DdlChange change) {
        return switch (change.kind()) {
            case COLUMN_ADDED, REQUIRED_COLUMN_ADDED, COLUMN_DROPPED, COLUMN_TYPE, COLUMN_ORDER, PRIMARY_KEY, FORMAT ->
                true;
            case WATERMARK, OPTION, RETENTION, DISTRIBUTION, PARTITIONING, CHANGELOG_MODE -> false;
        };
    }
}
