package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.Compensation;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.order.StepIds;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A unit that is taken back: which steps of the plan its stages begin with, and where its compensations are written to. */
final class UndoNode {
    private final PlanDraft draft;
    private final UndoSheet sheet;
    private final ComingBack comingBack;
    private final Node node;

    UndoNode(PlanDraft draft, UndoSheet sheet, ComingBack comingBack, Node node) {
        this.draft = draft;
        this.sheet = sheet;
        this.comingBack = comingBack;
        this.node = node;
    }

    PlanDraft draft() {
        return draft;
    }

    Node node() {
        return node;
    }

    List<SlotAction> slots() {
        return node.decision().slots();
    }

    /** A writer of undo steps for one more compensation. */
    UndoSteps steps() {
        return new UndoSteps(draft, sheet, comingBack, node);
    }

    /** The tables that it reads and that are made again: taking those back makes its positions worthless. */
    List<String> rebuiltSources() {
        return node.unit().sources().stream()
                .filter(source -> draft.actingOn(source)
                        .filter(parent -> parent.decision().tableAction() == TableAction.RECREATE)
                        .isPresent())
                .flatMap(source -> draft.landscape().unitOf(source).stream())
                .map(Unit::name)
                .toList();
    }

    /** The steps of the plan that make a table. */
    List<String> made(ProjectTable table) {
        return node.unit().definedByItsStatement()
                ? slots().stream()
                        .map(action -> StepIds.of(node.unit(), action.slot(), "start"))
                        .toList()
                : List.of(StepIds.of(table.name(), "create"));
    }

    /** The steps of the plan that stop its statements. */
    List<String> stops() {
        return slots().stream()
                .map(SlotAction::slot)
                .filter(ComingBack::active)
                .map(slot -> StepIds.of(node.unit(), slot, "stop"))
                .toList();
    }

    /** The steps of the plan that drop its tables. */
    List<String> drops() {
        return node.decision().tables().entrySet().stream()
                .filter(entry -> entry.getValue() == TableAction.RECREATE || entry.getValue() == TableAction.DROP)
                .map(entry -> StepIds.of(entry.getKey(), "drop"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Stops what the plan started, and what it did not get to stop. */
    void stopEverything(UndoSteps steps) {
        slots().forEach(steps::stopNew);
        for (SlotAction action : slots()) {
            Slot slot = action.slot();
            if (ComingBack.active(slot)) {
                steps.stopOld(slot, List.of(), List.of(steps.forward(slot, "stop")));
            }
        }
    }

    /** Stopped and nothing else yet: the old statements go on where they are. */
    void resumable() {
        UndoSteps steps = steps();
        for (SlotAction action : slots()) {
            if (steps.worked(action.slot())) {
                steps.resumeOld(action.slot(), List.of(steps.forward(action.slot(), "stop")), List.of());
            }
        }
        List<String> ids = steps.take();
        if (!ids.isEmpty()) {
            add(stops(), List.of(), false, ids, "the old statements are resumed");
        }
    }

    /** Adds a compensation for the stage that begins with any of the triggers. */
    void add(List<String> triggers, List<String> follows, boolean rebuilds, List<String> steps, String says) {
        sheet.compensation(
                new Compensation(node.name(), "after " + triggers.get(0), triggers, follows, rebuilds, steps, says));
    }
}
