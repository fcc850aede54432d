package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.order.StepIds;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.util.ArrayList;
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
        // Where only some statements of an append table can start, the rows of the others are lost: the plan warns of
        // it.
        boolean anew = steps.fillable() || (!unit.upsertSink() && !unit.view() && startsAny(undo, steps));
        List<String> obstacles = anew ? obstacles(undo, steps) : List.of();
        undo.stopEverything(steps);
        for (ProjectTable table : unit.tables()) {
            steps.dropNew(table, undo.made(table));
            if (undo.node().decision().table(table.name()) == TableAction.RECREATE) {
                rebuilt(steps, table, anew, obstacles);
            }
        }
        // Into an append table that stays, a replay would write every row a second time.
        boolean again = unit.upsertSink() && !unit.definedByItsStatement();
        List<String> when = anew || again ? List.of() : triggers;
        startOld(undo, steps, when, obstacles);
        undo.slots().forEach(steps::deleteNew);
        undo.slots()
                .forEach(action -> steps.caughtUp(
                        action.slot(), when, obstacles.isEmpty() ? steps.obstacles(action.slot()) : obstacles));
        undo.add(triggers, undo.rebuiltSources(), !unit.view(), steps.take(), words(undo, steps, anew));
    }

    static void removed(UndoNode undo) {
        UndoSteps steps = undo.steps();
        Unit unit = undo.node().unit();
        List<String> triggers = undo.drops();
        boolean anew = !unit.upsertSink() && !unit.view() && steps.fillable();
        unit.tables().forEach(table -> rebuilt(steps, table, anew, List.of()));
        startOld(undo, steps, List.of(), List.of());
        undo.slots().forEach(action -> steps.caughtUp(action.slot(), List.of(), steps.obstacles(action.slot())));
        if (!triggers.isEmpty()) {
            undo.add(triggers, List.of(), !unit.view(), steps.take(), AGAIN + ", as far as its sources reach");
        }
    }

    private static boolean startsAny(UndoNode undo, UndoSteps steps) {
        List<Slot> slots = undo.slots().stream().map(SlotAction::slot).toList();
        return slots.stream().anyMatch(steps::startable);
    }

    /** The steps of the plan after which its old statements cannot fill the tables again. */
    private static List<String> obstacles(UndoNode undo, UndoSteps steps) {
        return undo.slots().stream()
                .map(SlotAction::slot)
                .filter(steps::startable)
                .flatMap(slot -> steps.obstacles(slot).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static String words(UndoNode undo, UndoSteps steps, boolean anew) {
        boolean append = anew && !undo.node().unit().upsertSink();
        String also = append ? ", also where the plan had not dropped it yet" : "";
        List<String> idle = undo.node().unit().view() ? List.of() : steps.idle();
        return idle.isEmpty()
                ? AGAIN + also
                : AGAIN + also + "; rows of " + String.join(", ", idle) + " are not brought back";
    }

    private static void startOld(UndoNode undo, UndoSteps steps, List<String> onlyIf, List<String> unless) {
        for (SlotAction action : undo.slots()) {
            Slot slot = action.slot();
            if (steps.startable(slot)) {
                List<String> obstacles = unless.isEmpty() ? steps.obstacles(slot) : unless;
                steps.startOld(slot, StartAt.EARLIEST, "start", onlyIf, obstacles);
            }
        }
    }

    /** The old table comes back: made anew even where the plan did not get to it, or only where it is gone. */
    private static void rebuilt(UndoSteps steps, ProjectTable table, boolean anew, List<String> obstacles) {
        List<String> drop = List.of(StepIds.of(table.name(), "drop"));
        steps.createOld(table, drop);
        if (anew && steps.existed(table)) {
            List<String> unless = new ArrayList<>(drop);
            unless.addAll(obstacles);
            steps.dropOld(table, unless);
            steps.createDropped(table, unless);
        }
    }
}
