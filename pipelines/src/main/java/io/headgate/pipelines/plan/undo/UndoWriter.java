package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.Compensation;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.UndoStep;
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

/**
 * Writes how every unit is taken back: one compensation for the whole replacement, per stage that it can have reached, not
 * one per step.
 */
public final class UndoWriter {
    private final PlanDraft draft;
    private final UndoSheet sheet = new UndoSheet();

    private UndoWriter(PlanDraft draft) {
        this.draft = draft;
    }

    /**
     * What takes a plan back.
     *
     * @param compensations parents first, the stages of a unit in order
     * @param steps the steps that they name, in an order that respects their edges
     */
    public record Result(List<Compensation> compensations, List<UndoStep> steps) {}

    public static Result write(PlanDraft draft) {
        UndoWriter writer = new UndoWriter(draft);
        draft.acting().forEach(writer::write);
        UndoEdges.connect(draft, writer.sheet);
        return new Result(writer.sheet.compensations(), writer.sheet.sorted());
    }

    private void write(Node node) {
        switch (node.decision().tableAction()) {
            case RECREATE -> {
                resumable(node);
                recreated(node);
            }
            case CREATE -> created(node);
            case DROP -> {
                resumable(node);
                removed(node);
            }
            case KEEP, ALTER -> kept(node);
        }
    }

    /** Stopped and nothing else yet: the old statements go on where they are. */
    private void resumable(Node node) {
        UndoSteps steps = new UndoSteps(draft, sheet, node);
        List<String> stops = stops(node);
        for (SlotAction action : node.decision().slots()) {
            if (steps.worked(action.slot())) {
                steps.resumeOld(action.slot(), List.of(steps.forward(action.slot(), "stop")), List.of());
            }
        }
        List<String> ids = steps.take();
        if (!ids.isEmpty()) {
            add(node, "after " + stops.get(0), stops, List.of(), false, ids, "the old statements are resumed");
        }
    }

    private void created(Node node) {
        UndoSteps steps = new UndoSteps(draft, sheet, node);
        List<String> triggers = new ArrayList<>(stops(node));
        node.decision().slots().forEach(steps::stopNew);
        stopOldStatements(node, steps);
        for (ProjectTable table : node.unit().tables()) {
            if (node.decision().table(table.name()) == TableAction.CREATE) {
                List<String> made = made(node, table);
                steps.dropNew(table, made);
                triggers.addAll(made);
            }
        }
        for (SlotAction action : node.decision().slots()) {
            steps.deleteNew(action);
            triggers.add(steps.forward(action.slot(), "start"));
            if (steps.worked(action.slot())) {
                steps.resumeOld(action.slot(), List.of(steps.forward(action.slot(), "stop")), List.of());
            }
        }
        add(
                node,
                "after " + triggers.get(0),
                triggers,
                rebuiltSources(node),
                false,
                steps.take(),
                "the new statement is stopped and deleted, the table that this plan made is dropped");
    }

    private void recreated(Node node) {
        UndoSteps steps = new UndoSteps(draft, sheet, node);
        List<String> triggers = drops(node);
        for (ProjectTable table : node.unit().tables()) {
            if (node.decision().table(table.name()) == TableAction.CREATE) {
                triggers.addAll(made(node, table));
            }
        }
        boolean fillable = fillable(node, steps);
        node.decision().slots().forEach(steps::stopNew);
        stopOldStatements(node, steps);
        for (ProjectTable table : node.unit().tables()) {
            steps.dropNew(table, made(node, table));
            if (node.decision().table(table.name()) == TableAction.RECREATE) {
                rebuilt(steps, table, fillable);
            }
        }
        node.decision().slots().stream()
                .map(SlotAction::slot)
                .filter(steps::startable)
                .forEach(slot -> steps.startOld(slot, StartAt.EARLIEST, "start", List.of(), List.of()));
        node.decision().slots().forEach(steps::deleteNew);
        steps.caughtUp();
        add(
                node,
                "after " + triggers.get(0),
                triggers,
                rebuiltSources(node),
                !node.unit().view(),
                steps.take(),
                "the table is made again with its old DDL and the old SQL is replayed");
    }

    /** Whether the old statements can fill the tables again. */
    private static boolean fillable(Node node, UndoSteps steps) {
        return steps.definable()
                && node.decision().slots().stream().map(SlotAction::slot).allMatch(steps::startable);
    }

    /** The old table comes back: made anew even where the plan did not get to it, or only where it is gone. */
    private static void rebuilt(UndoSteps steps, ProjectTable table, boolean anew) {
        List<String> drop = List.of(StepIds.of(table.name(), "drop"));
        if (anew && steps.existed(table)) {
            steps.dropOld(table, drop);
        }
        steps.createOld(table, anew ? List.of() : drop);
    }

    private void removed(Node node) {
        UndoSteps steps = new UndoSteps(draft, sheet, node);
        List<String> triggers = drops(node);
        boolean anew = !node.unit().upsertSink() && !node.unit().view() && fillable(node, steps);
        node.unit().tables().forEach(table -> rebuilt(steps, table, anew));
        node.decision().slots().stream()
                .map(SlotAction::slot)
                .filter(steps::startable)
                .forEach(slot -> steps.startOld(slot, StartAt.EARLIEST, "start", List.of(), List.of()));
        steps.caughtUp();
        if (!triggers.isEmpty()) {
            add(
                    node,
                    "after " + triggers.get(0),
                    triggers,
                    List.of(),
                    !node.unit().view(),
                    steps.take(),
                    "the table is made again with its old DDL and the old SQL is replayed, as far as its sources reach");
        }
    }

    private void kept(Node node) {
        resumableKept(node);
        UndoSteps steps = new UndoSteps(draft, sheet, node);
        List<String> triggers = new ArrayList<>();
        for (SlotAction action : node.decision().slots()) {
            kept(node, action, steps, triggers);
        }
        if (!triggers.isEmpty()) {
            add(
                    node,
                    "after " + triggers.get(0),
                    triggers,
                    rebuiltSources(node),
                    false,
                    steps.take(),
                    Rollback.afterStart(node));
        }
    }

    /** As {@link #resumable}, for statements that are not resumed by the plan itself. */
    private void resumableKept(Node node) {
        boolean replaces =
                switch (node.decision().statementAction()) {
                    case CARRY_OVER, RESTORE_STATE, REPLAY, START -> true;
                    case NONE, BOUNCE, RESUME, REMOVE -> false;
                };
        if (replaces) {
            resumable(node);
        }
    }

    private void kept(Node node, SlotAction action, UndoSteps steps, List<String> triggers) {
        Slot slot = action.slot();
        String stop = steps.forward(slot, "stop");
        String start = steps.forward(slot, "start");
        switch (action.action()) {
            case NONE, REMOVE -> {}
            case BOUNCE, RESUME -> resumed(action, steps, triggers);
            case START, REPLAY -> {
                triggers.add(start);
                steps.stopNew(action);
                if (UndoSteps.active(slot)) {
                    steps.stopOld(slot, List.of(), List.of(stop));
                }
                if (steps.startable(slot)) {
                    steps.startOld(slot, StartAt.EARLIEST, "start", List.of(), List.of());
                }
                steps.deleteNew(action);
            }
            case CARRY_OVER -> {
                triggers.add(start);
                steps.stopNew(action);
                if (UndoSteps.active(slot)) {
                    steps.stopOld(slot, List.of(), List.of(stop));
                }
                StartAt reached =
                        StartAt.positionsOf(draft.names().forward(action).orElse(""));
                steps.startOld(slot, reached, "start", List.of(start), List.of());
                if (node.cascaded()) {
                    steps.startOld(slot, action.start().orElse(StartAt.EARLIEST), "restart", List.of(), List.of(start));
                }
                steps.deleteNew(action);
            }
            case RESTORE_STATE -> {
                triggers.add(start);
                steps.stopNew(action);
                if (UndoSteps.active(slot)) {
                    steps.resumeOld(slot, List.of(start), List.of());
                }
                steps.deleteNew(action);
            }
        }
    }

    private static void resumed(SlotAction action, UndoSteps steps, List<String> triggers) {
        Slot slot = action.slot();
        String stop = steps.forward(slot, "stop");
        String resume = steps.forward(slot, "resume");
        if (UndoSteps.active(slot)) {
            triggers.add(stop);
            steps.resumeOld(slot, List.of(stop), List.of(resume));
        } else if (UndoSteps.revivable(slot)) {
            triggers.add(resume);
            steps.stopOld(slot, List.of(resume), List.of());
        }
    }

    private static void stopOldStatements(Node node, UndoSteps steps) {
        for (SlotAction action : node.decision().slots()) {
            if (UndoSteps.active(action.slot())) {
                steps.stopOld(action.slot(), List.of(), List.of(steps.forward(action.slot(), "stop")));
            }
        }
    }

    /** The tables that it reads and that are made again: taking those back makes its positions worthless. */
    private List<String> rebuiltSources(Node node) {
        return node.unit().sources().stream()
                .filter(source -> draft.actingOn(source)
                        .filter(parent -> parent.decision().tableAction() == TableAction.RECREATE)
                        .isPresent())
                .flatMap(source -> draft.landscape().unitOf(source).stream())
                .map(Unit::name)
                .toList();
    }

    private static List<String> made(Node node, ProjectTable table) {
        return node.unit().definedByItsStatement()
                ? node.decision().slots().stream()
                        .map(action -> StepIds.of(node.unit(), action.slot(), "start"))
                        .toList()
                : List.of(StepIds.of(table.name(), "create"));
    }

    private static List<String> stops(Node node) {
        return node.decision().slots().stream()
                .map(SlotAction::slot)
                .filter(UndoSteps::active)
                .map(slot -> StepIds.of(node.unit(), slot, "stop"))
                .toList();
    }

    private static List<String> drops(Node node) {
        return node.decision().tables().entrySet().stream()
                .filter(entry -> entry.getValue() == TableAction.RECREATE || entry.getValue() == TableAction.DROP)
                .map(entry -> StepIds.of(entry.getKey(), "drop"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void add(
            Node node,
            String when,
            List<String> triggers,
            List<String> follows,
            boolean rebuilds,
            List<String> steps,
            String says) {
        sheet.compensation(new Compensation(node.name(), when, triggers, follows, rebuilds, steps, says));
    }
}
