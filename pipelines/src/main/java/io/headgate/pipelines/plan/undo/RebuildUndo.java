package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.order.StepIds;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.util.List;

/** How units are taken back whose tables the plan drops: the tables come with their old DDL, the old SQL fills them. */
final class RebuildUndo {
    private static final String AGAIN = "the table is made again with its old DDL and the old SQL is replayed";

    private RebuildUndo() {}

    static void recreated(UndoNode undo) {
        UndoSteps steps = undo.steps();
        Unit unit = undo.node().unit();
        List<String> triggers = undo.drops();
        for (ProjectTable table : unit.tables()) {
            if (undo.node().decision().table(table.name()) == TableAction.CREATE) {
                triggers.addAll(undo.made(table));
            }
        }
        // Where only some statements of an append table can start, rows of the others come with the next deployment.
        boolean anew = steps.fillable() || (!unit.upsertSink() && !unit.view() && startsAny(undo, steps));
        undo.stopEverything(steps);
        for (ProjectTable table : unit.tables()) {
            steps.dropNew(table, undo.made(table));
            if (undo.node().decision().table(table.name()) == TableAction.RECREATE) {
                rebuilt(steps, table, anew);
            }
        }
        // Into an append table that stays, a replay would write every row a second time.
        boolean again = unit.upsertSink() && !unit.definedByItsStatement();
        List<String> when = anew || again ? List.of() : triggers;
        startOld(undo, steps, when);
        undo.slots().forEach(steps::deleteNew);
        undo.slots().forEach(action -> steps.caughtUp(action.slot(), when, steps.obstacles(action.slot())));
        undo.add(triggers, undo.rebuiltSources(), !unit.view(), steps.take(), AGAIN);
    }

    static void removed(UndoNode undo) {
        UndoSteps steps = undo.steps();
        Unit unit = undo.node().unit();
        List<String> triggers = undo.drops();
        boolean anew = !unit.upsertSink() && !unit.view() && steps.fillable();
        unit.tables().forEach(table -> rebuilt(steps, table, anew));
        startOld(undo, steps, List.of());
        undo.slots().forEach(action -> steps.caughtUp(action.slot(), List.of(), steps.obstacles(action.slot())));
        if (!triggers.isEmpty()) {
            undo.add(triggers, List.of(), !unit.view(), steps.take(), AGAIN + ", as far as its sources reach");
        }
    }

    private static boolean startsAny(UndoNode undo, UndoSteps steps) {
        List<Slot> slots = undo.slots().stream().map(SlotAction::slot).toList();
        return slots.stream().anyMatch(steps::startable)
                && slots.stream().allMatch(slot -> steps.obstacles(slot).isEmpty());
    }

    private static void startOld(UndoNode undo, UndoSteps steps, List<String> onlyIf) {
        for (SlotAction action : undo.slots()) {
            Slot slot = action.slot();
            if (steps.startable(slot)) {
                steps.startOld(slot, StartAt.EARLIEST, "start", onlyIf, steps.obstacles(slot));
            }
        }
    }

    /** The old table comes back: made anew even where the plan did not get to it, or only where it is gone. */
    private static void rebuilt(UndoSteps steps, ProjectTable table, boolean anew) {
        List<String> drop = List.of(StepIds.of(table.name(), "drop"));
        if (anew && steps.existed(table)) {
            steps.dropOld(table, drop);
        }
        steps.createOld(table, anew ? List.of() : drop);
    }
}
