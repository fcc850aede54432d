package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.plan.scope.WorldIndex;
import io.headgate.pipelines.world.ConsumerGroup;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A table goes away, or comes back as another one, while somebody reads it who is not part of the plan. */
final class ReaderGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        TreeSet<String> dropped = new TreeSet<>();
        for (Node node : draft.acting()) {
            for (String table : node.unit().tableNames()) {
                TableAction action = node.decision().table(table);
                if (action == TableAction.DROP || action == TableAction.RECREATE) {
                    dropped.add(table);
                }
                if (action == TableAction.DROP || node.decision().rebuilds()) {
                    table(draft, node, table, action, remarks);
                }
            }
        }
        List<WorldStatement> unattributed = draft.landscape().world().unattributed();
        if (!dropped.isEmpty() && !unattributed.isEmpty()) {
            List<String> jobs = unattributed.stream().map(WorldStatement::name).toList();
            remarks.block(
                    BlockerCode.UNATTRIBUTED_JOB,
                    dropped,
                    "nobody can tell what these running jobs read: " + String.join(", ", jobs),
                    "stop them, or have them name their sources and sinks");
        }
    }

    private static void table(PlanDraft draft, Node node, String table, TableAction action, Remarks remarks) {
        if (action == TableAction.KEEP || action == TableAction.ALTER) {
            return;
        }
        WorldIndex world = draft.landscape().world();
        TreeSet<String> readers = new TreeSet<>();
        TreeSet<String> tables = new TreeSet<>();
        tables.add(table);
        for (WorldStatement reader : world.readers(table)) {
            if (concerned(draft, node, action, reader) && outside(draft, node, reader)) {
                Optional<Unit> unit = draft.landscape().unitOf(reader);
                unit.ifPresent(known -> tables.addAll(known.tableNames()));
                readers.add(words(unit, reader));
            }
        }
        if (action != TableAction.CREATE) {
            world.foreignGroups(table).stream()
                    .map(ConsumerGroup::id)
                    .forEach(group -> readers.add("consumer group " + group));
        }
        if (action == TableAction.DROP) {
            world.viewsOver(table).stream()
                    .filter(view -> draft.actingOn(view).isEmpty())
                    .forEach(view -> readers.add("view " + view));
        }
        if (!readers.isEmpty()) {
            remarks.block(
                    BlockerCode.LIVE_READER_OUTSIDE_PLAN,
                    tables,
                    String.join(", ", readers) + (readers.size() == 1 ? " reads " : " read ") + table + " and "
                            + (readers.size() == 1 ? "is" : "are") + " not part of the plan",
                    action == TableAction.DROP
                            ? "undeploy the readers too (--with-descendants), or have their owners stop them"
                            : "have the owners of these readers stop them first");
        }
    }

    /** The project's own readers of a view that gets another definition are decided by what that means for their SQL. */
    private static boolean concerned(PlanDraft draft, Node node, TableAction action, WorldStatement reader) {
        if (node.unit().view() && action != TableAction.DROP) {
            return action == TableAction.RECREATE
                    && draft.landscape().unitOf(reader).isEmpty();
        }
        return action != TableAction.CREATE || reader.phase().active();
    }

    private static boolean outside(PlanDraft draft, Node node, WorldStatement reader) {
        Optional<Unit> unit = draft.landscape().unitOf(reader);
        if (unit.isEmpty()) {
            return true;
        }
        return !unit.get().is(node.unit())
                && draft.node(unit.get()).filter(Node::acts).isEmpty();
    }

    private static String words(Optional<Unit> unit, WorldStatement reader) {
        boolean serving = unit.filter(known -> known.serving().contains(reader)).isPresent();
        if (serving) {
            return unit.map(Unit::name).orElse(reader.name());
        }
        return reader.name() + (unit.isPresent() ? " (superseded, kept)" : "");
    }
}
