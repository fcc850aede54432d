package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.Compensation;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.UndoStep;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes how every unit is taken back: one compensation for the whole replacement, per stage that it can have reached, not
 * one per step.
 */
public final class UndoWriter {
    private UndoWriter() {}

    /**
     * What takes a plan back.
     *
     * @param compensations parents first, the stages of a unit in order
     * @param steps the steps that they name, in an order that respects their edges
     */
    public record Result(List<Compensation> compensations, List<UndoStep> steps) {}

    public static Result write(PlanDraft draft, ComingBack comingBack) {
        UndoSheet sheet = new UndoSheet();
        for (Node node : draft.acting()) {
            write(new UndoNode(draft, sheet, comingBack, node));
        }
        UndoEdges.connect(draft, sheet);
        return new Result(sheet.compensations(), sheet.sorted());
    }

    private static void write(UndoNode undo) {
        switch (undo.node().decision().tableAction()) {
            case RECREATE -> {
                undo.resumable();
                RebuildUndo.recreated(undo);
            }
            case CREATE -> created(undo);
            case DROP -> {
                undo.resumable();
                RebuildUndo.removed(undo);
            }
            case KEEP, ALTER -> KeptUndo.write(undo);
        }
    }

    private static void created(UndoNode undo) {
        UndoSteps steps = undo.steps();
        List<String> triggers = new ArrayList<>(undo.stops());
        undo.stopEverything(steps);
        for (ProjectTable table : undo.node().unit().tables()) {
            if (undo.node().decision().table(table.name()) == TableAction.CREATE) {
                List<String> made = undo.made(table);
                steps.dropNew(table, made);
                triggers.addAll(made);
            }
        }
        for (SlotAction action : undo.slots()) {
            steps.deleteNew(action);
            triggers.add(steps.forward(action.slot(), "start"));
            if (steps.worked(action.slot())) {
                steps.resumeOld(action.slot(), List.of(steps.forward(action.slot(), "stop")), List.of());
            }
        }
        undo.add(
                triggers,
                undo.rebuiltSources(),
                false,
                steps.take(),
                "the new statement is stopped and deleted, the table that this plan made is dropped");
    }
}
