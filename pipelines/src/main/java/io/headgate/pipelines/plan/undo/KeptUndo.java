package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.scope.Slot;
import java.util.ArrayList;
import java.util.List;

/** How units are taken back whose tables stay: it is all about their statements. */
final class KeptUndo {
    private final UndoNode undo;
    private final UndoSteps steps;
    private final List<String> triggers = new ArrayList<>();

    private KeptUndo(UndoNode undo) {
        this.undo = undo;
        this.steps = undo.steps();
    }

    static void write(UndoNode undo) {
        if (replaces(undo)) {
            undo.resumable();
        }
        KeptUndo kept = new KeptUndo(undo);
        undo.slots().forEach(kept::write);
        if (!kept.triggers.isEmpty()) {
            undo.add(kept.triggers, undo.rebuiltSources(), false, kept.steps.take(), Rollback.afterStart(undo.node()));
        }
    }

    private static boolean replaces(UndoNode undo) {
        return switch (undo.node().decision().statementAction()) {
            case CARRY_OVER, RESTORE_STATE, REPLAY, START -> true;
            case NONE, BOUNCE, RESUME, REMOVE -> false;
        };
    }

    private void write(SlotAction action) {
        switch (action.action()) {
            case NONE, REMOVE -> {}
            case BOUNCE, RESUME -> resumed(action.slot());
            case START, REPLAY -> replayed(action);
            case CARRY_OVER -> carried(action);
            case RESTORE_STATE -> restored(action);
        }
    }

    private void replayed(SlotAction action) {
        Slot slot = action.slot();
        stopBoth(action);
        if (steps.startable(slot)) {
            // An append table that the new statement began to fill would get every row a second time.
            List<String> unless = new ArrayList<>(steps.obstacles(slot));
            if (!undo.node().unit().upsertSink()) {
                unless.add(steps.forward(slot, "start"));
            }
            steps.startOld(slot, StartAt.EARLIEST, "start", List.of(), unless);
            if (undo.draft().maybeEmpty(undo.node())) {
                steps.caughtUp(slot, List.of(), unless);
            }
        }
        steps.deleteNew(action);
    }

    private void carried(SlotAction action) {
        Slot slot = action.slot();
        String start = steps.forward(slot, "start");
        stopBoth(action);
        if (steps.startable(slot)) {
            List<String> obstacles = steps.obstacles(slot);
            StartAt reached =
                    StartAt.positionsOf(undo.draft().names().forward(action).orElse(""));
            steps.startOld(slot, reached, "start", List.of(start), obstacles);
            if (undo.node().cascaded()) {
                List<String> unless = new ArrayList<>(obstacles);
                unless.add(start);
                steps.startOld(slot, action.start().orElse(StartAt.EARLIEST), "restart", List.of(), unless);
            }
        }
        steps.deleteNew(action);
    }

    private void restored(SlotAction action) {
        Slot slot = action.slot();
        triggers.add(steps.forward(slot, "start"));
        steps.stopNew(action);
        if (ComingBack.active(slot)) {
            // The very step of the stage before: it applies as soon as the old one has stopped.
            steps.resumeOld(slot, List.of(steps.forward(slot, "stop")), List.of());
        }
        steps.deleteNew(action);
    }

    private void stopBoth(SlotAction action) {
        Slot slot = action.slot();
        triggers.add(steps.forward(slot, "start"));
        steps.stopNew(action);
        if (ComingBack.active(slot)) {
            steps.stopOld(slot, List.of(), List.of(steps.forward(slot, "stop")));
        }
    }

    private void resumed(Slot slot) {
        String stop = steps.forward(slot, "stop");
        String resume = steps.forward(slot, "resume");
        if (ComingBack.active(slot)) {
            triggers.add(stop);
            steps.resumeOld(slot, List.of(stop), List.of(resume));
        } else if (ComingBack.revivable(slot)) {
            triggers.add(resume);
            steps.stopOld(slot, List.of(resume), List.of());
        }
    }
}
