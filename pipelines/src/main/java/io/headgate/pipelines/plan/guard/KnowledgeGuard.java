package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.WarningCode;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.order.Leftovers;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.world.WorldTable;
import java.util.List;
import java.util.TreeSet;

/** What the plan cannot know, what stays behind, and what nobody reads any more. */
final class KnowledgeGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        if (draft.landscape().world().world().assumed() && !draft.acting().isEmpty()) {
            remarks.warn(
                    WarningCode.UNKNOWN,
                    List.of(),
                    "nobody looked at the platform: what runs is assumed, and readers of others, retention of external "
                            + "tables and room in pools are not known");
        }
        for (Node node : draft.touched()) {
            hiddenSql(node, remarks);
            hiddenDdl(draft, node, remarks);
            node.unit().leftovers().stream()
                    .filter(statement -> !Leftovers.ours(draft.landscape().names(), node.unit(), statement))
                    .forEach(statement -> remarks.warn(
                            WarningCode.LEFTOVER,
                            node.unit().tableNames(),
                            statement.name() + " (" + statement.phase() + ") once wrote " + node.name()
                                    + ", is superseded and stays as it is"));
        }
        if (draft.request().kind() == PlanKind.UNDEPLOY) {
            unused(draft, remarks);
        }
    }

    private static void hiddenSql(Node node, Remarks remarks) {
        for (Slot slot : node.unit().slots()) {
            slot.current()
                    .filter(statement -> statement.sql().isEmpty())
                    .ifPresent(statement -> remarks.warn(
                            WarningCode.UNKNOWN,
                            List.of(slot.table()),
                            "the platform does not show the SQL of " + statement.name()
                                    + ", so it is taken for changed"));
        }
    }

    private static void hiddenDdl(PlanDraft draft, Node node, Remarks remarks) {
        node.unit().tableNames().stream()
                .filter(table -> goes(node.decision().table(table)))
                .filter(table -> draft.landscape()
                        .world()
                        .table(table)
                        .map(WorldTable::ddl)
                        .filter(String::isEmpty)
                        .isPresent())
                .forEach(table -> remarks.warn(
                        WarningCode.UNKNOWN,
                        List.of(table),
                        "the platform does not show the DDL of " + table + ", so it cannot be made again as it was"));
    }

    private static boolean goes(TableAction action) {
        return switch (action) {
            case RECREATE, DROP -> true;
            case KEEP, ALTER, CREATE -> false;
        };
    }

    private static void unused(PlanDraft draft, Remarks remarks) {
        TreeSet<String> parents = new TreeSet<>();
        draft.acting().forEach(node -> parents.addAll(node.unit().parents()));
        for (String parent : parents) {
            boolean stays = draft.landscape().unitOf(parent).isPresent()
                    && draft.actingOn(parent).isEmpty()
                    && draft.landscape().world().exists(parent);
            boolean read = draft.landscape().world().readers(parent).stream().anyMatch(reader -> draft.landscape()
                    .unitOf(reader)
                    .flatMap(draft::node)
                    .filter(Node::acts)
                    .isEmpty());
            if (stays && !read) {
                remarks.warn(
                        WarningCode.UNUSED_TABLE,
                        List.of(parent),
                        "after this plan nothing reads " + parent + "; --with-ancestors would remove it too");
            }
        }
    }
}
