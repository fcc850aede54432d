package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.WarningCode;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.sql.ReadRole;
import io.headgate.pipelines.sql.StateConstruct;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.world.ConsumerGroup;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Readers see the rows of a replay again: some cannot bear it, others should know. */
final class ReplayGuard implements Guard {
    private static final Set<StateConstruct> OF_EVENT_TIME =
            Set.of(StateConstruct.WINDOW_AGGREGATE, StateConstruct.TEMPORAL_JOIN, StateConstruct.MATCH_RECOGNIZE);

    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        TreeSet<String> stale = new TreeSet<>();
        TreeSet<String> inexact = new TreeSet<>();
        for (Node node : draft.acting()) {
            for (SlotAction action : node.decision().slots()) {
                if (action.action() == StatementAction.REPLAY) {
                    stale.addAll(node.unit().tableNames());
                    node.unit().tableNames().forEach(table -> readers(draft, node.unit(), table, remarks));
                }
                if (action.action() == StatementAction.CARRY_OVER && node.cascaded()) {
                    inexact.addAll(node.unit().tableNames());
                }
            }
        }
        if (!stale.isEmpty()) {
            remarks.warn(
                    WarningCode.STALE_KEYS,
                    stale,
                    "a replay brings the keys that come again up to date; keys that vanish stay as they are: "
                            + String.join(", ", stale));
        }
        if (!inexact.isEmpty()) {
            remarks.warn(
                    WarningCode.CARRY_MAY_BE_INEXACT,
                    inexact,
                    "positions carried onto a rebuilt topic are exact only if its replay is position-identical: "
                            + String.join(", ", inexact));
        }
    }

    private static void readers(PlanDraft draft, Unit written, String table, Remarks remarks) {
        TreeSet<String> outside = new TreeSet<>();
        for (WorldStatement reader : draft.landscape().world().readers(table)) {
            Optional<Unit> unit = draft.landscape().unitOf(reader);
            if (unit.filter(known -> known.is(written)).isPresent()) {
                continue;
            }
            if (!restarted(draft, unit) && ofEventTime(draft, unit, reader, table)) {
                remarks.block(
                        BlockerCode.UNSAFE_REPLAY,
                        List.of(table),
                        reader.name() + " reads " + table
                                + " through event-time windows or a temporal join and would take replayed rows for late ones",
                        "make the reader again too, or replay while it is undeployed");
            } else if (unit.isEmpty()) {
                outside.add(reader.name());
            }
        }
        draft.landscape().world().foreignGroups(table).stream()
                .map(ConsumerGroup::id)
                .forEach(group -> outside.add("consumer group " + group));
        if (!outside.isEmpty()) {
            remarks.warn(
                    WarningCode.REPLAY_SEEN_OUTSIDE,
                    List.of(table),
                    "the replay of " + table + " is seen outside of the project by " + String.join(", ", outside));
        }
    }

    /** A reader whose table is made again begins from nothing and waits for its sources. */
    private static boolean restarted(PlanDraft draft, Optional<Unit> unit) {
        return unit.flatMap(draft::node)
                .filter(node -> node.decision().rebuilds())
                .isPresent();
    }

    private static boolean ofEventTime(PlanDraft draft, Optional<Unit> unit, WorldStatement reader, String table) {
        // The causes, not the statements: only the whole project tells a look-up from a temporal join.
        boolean project = unit.stream()
                .flatMap(found -> found.tables().stream())
                .flatMap(found -> found.causes().stream())
                .anyMatch(cause -> OF_EVENT_TIME.contains(cause.reason().construct()));
        boolean asWritten = unit.isPresent()
                && unit.get().slots().stream()
                        .filter(slot -> slot.current().filter(reader::equals).isPresent())
                        .anyMatch(slot -> draft.inspection().difference(slot).isEmpty());
        return project
                || (!asWritten
                        && draft.inspection()
                                .statements()
                                .facts(reader)
                                .filter(facts -> ofEventTime(facts, table))
                                .isPresent());
    }

    private static boolean ofEventTime(StatementFacts facts, String table) {
        return facts.reads().stream()
                        .anyMatch(read -> read.role() == ReadRole.TEMPORAL
                                && read.table().table().equals(table))
                || facts.stateReasons().stream().anyMatch(reason -> OF_EVENT_TIME.contains(reason.construct()));
    }
}
