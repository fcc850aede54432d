package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.order.StepDraft;
import io.headgate.pipelines.plan.order.StepIds;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The single steps that compensations of one unit are put together from. */
final class UndoSteps {
    private final PlanDraft draft;
    private final UndoSheet sheet;
    private final ComingBack comingBack;
    private final Node node;
    private final Unit unit;
    private final List<String> ids = new ArrayList<>();

    UndoSteps(PlanDraft draft, UndoSheet sheet, ComingBack comingBack, Node node) {
        this.draft = draft;
        this.sheet = sheet;
        this.comingBack = comingBack;
        this.node = node;
        this.unit = node.unit();
    }

    /** Ids of the steps written since the last call, in order. */
    List<String> take() {
        List<String> taken = List.copyOf(ids);
        ids.clear();
        return taken;
    }

    /** The id of a step of the plan itself. */
    String forward(Slot slot, String what) {
        return StepIds.of(unit, slot, what);
    }

    private boolean active(Slot slot) {
        return ComingBack.active(slot);
    }

    boolean worked(Slot slot) {
        return comingBack.worked(slot);
    }

    boolean startable(Slot slot) {
        return comingBack.startable(unit, slot);
    }

    /** Whether the old statements can fill the tables again. */
    boolean fillable() {
        return comingBack.fillable(
                unit, node.decision().slots().stream().map(SlotAction::slot).toList());
    }

    /** The steps of the plan after which a statement has no source any more. */
    List<String> obstacles(Slot slot) {
        return comingBack.obstacles(slot);
    }

    /** The old statements that would not fill the tables again. */
    List<String> idle() {
        return comingBack.idle(unit);
    }

    boolean existed(ProjectTable table) {
        return draft.landscape().world().exists(table.name());
    }

    void resumeOld(Slot slot, List<String> onlyIf, List<String> unless) {
        slot.current()
                .ifPresent(old -> add(
                        step(slot, "resume-old", StepKind.RESUME)
                                .named(old.name())
                                .uid(old.uid())
                                .after(sheet.stops(unit)),
                        onlyIf,
                        unless));
    }

    void stopOld(Slot slot, List<String> onlyIf, List<String> unless) {
        slot.current()
                .ifPresent(old -> sheet.stop(
                        unit,
                        add(
                                step(slot, "stop-old", StepKind.STOP)
                                        .named(old.name())
                                        .uid(old.uid()),
                                onlyIf,
                                unless)));
    }

    void stopNew(SlotAction action) {
        String started = forward(action.slot(), "start");
        draft.names()
                .forward(action)
                .ifPresent(name -> sheet.stop(
                        unit,
                        add(step(action.slot(), "stop-new", StepKind.STOP).named(name), List.of(started), List.of())));
    }

    /** Deletes the statement that the plan started, when nothing needs its positions any more. */
    void deleteNew(SlotAction action) {
        String started = forward(action.slot(), "start");
        draft.names()
                .forward(action)
                .ifPresent(name -> add(
                        step(action.slot(), "delete-new", StepKind.DELETE_STATEMENT)
                                .named(name)
                                .after(sheet.stops(unit))
                                .after(sheet.starts(unit)),
                        List.of(started),
                        List.of()));
    }

    /** Drops the table that the plan made. */
    void dropNew(ProjectTable table, List<String> onlyIf) {
        drop(table, "drop-new", onlyIf, List.of(), Optional.empty());
    }

    /** Drops the table that was there, where the plan did not get to it. */
    void dropOld(ProjectTable table, List<String> unless) {
        drop(table, "drop-old", List.of(), unless, draft.landscape().world().table(table.name()));
    }

    /** Positions in topics that are made again count only once the new topics have passed them. */
    private StepDraft awaitPositions(Slot slot, String what, StartAt place, List<String> onlyIf, List<String> unless) {
        StepDraft step = step(slot, what + "-positions", StepKind.AWAIT_POSITIONS)
                .start(place, slot.current().map(WorldStatement::name))
                .after(sheet.stops(unit));
        sheet.start(unit, add(step, onlyIf, unless));
        return step;
    }

    private void drop(
            ProjectTable table, String what, List<String> onlyIf, List<String> unless, Optional<WorldTable> there) {
        String id = StepIds.of(table.name(), "undo-" + what);
        StepDraft step = new StepDraft(id, table.name(), StepKind.DROP_TABLE)
                .named(draft.landscape().names().drop(table.product(), table.name(), draft.key() + id))
                .table(there.flatMap(WorldTable::id), there.flatMap(WorldTable::topicId))
                .after(sheet.stops(unit));
        sheet.drop(table.name(), add(step, onlyIf, unless));
    }

    void createOld(ProjectTable table, List<String> onlyIf) {
        createOld(table, "create", onlyIf, List.of());
    }

    /** Makes the table again that was dropped only to take the plan back. */
    void createDropped(ProjectTable table, List<String> unless) {
        createOld(table, "create-again", List.of(), unless);
    }

    private void createOld(ProjectTable table, String what, List<String> onlyIf, List<String> unless) {
        Optional<WorldTable> there = draft.landscape().world().table(table.name());
        if (there.isEmpty() || unit.definedByItsStatement() || !comingBack.definable(unit)) {
            return;
        }
        String id = StepIds.of(table.name(), "undo-" + what);
        StepDraft step = new StepDraft(id, table.name(), StepKind.CREATE_TABLE)
                .named(draft.landscape().names().ddl(table.product(), table.name(), draft.key() + id))
                .sql(new SqlSource(
                        SqlSource.Origin.TABLE,
                        table.name(),
                        Digest.of(there.get().ddl())))
                .creates(table.name())
                .pool(draft.context().computePool())
                .after(sheet.drops(table.name()));
        List<String> obstacles = new ArrayList<>(comingBack.obstacles(unit));
        obstacles.addAll(unless);
        sheet.make(table.name(), add(step, onlyIf, obstacles));
    }

    /** Starts the old SQL under a new name; one that was stopped before is stopped again once it has caught up. */
    void startOld(Slot slot, StartAt place, String what, List<String> onlyIf, List<String> unless) {
        if (slot.current().isEmpty()) {
            return;
        }
        WorldStatement old = slot.current().get();
        String name = draft.names().undo(slot);
        StepDraft start = step(slot, what, StepKind.START)
                .named(name)
                .sql(new SqlSource(SqlSource.Origin.STATEMENT, old.name(), Digest.of(old.sql())))
                .start(place, Optional.of(old.name()))
                .pool(old.pool())
                .after(sheet.stops(unit));
        if (node.cascaded() && place.kind() == StartAt.Kind.POSITIONS) {
            start.after(awaitPositions(slot, what, place, onlyIf, unless));
        }
        for (ProjectTable table : unit.tables()) {
            start.after(sheet.makes(table.name())).after(sheet.drops(table.name()));
            if (unit.definedByItsStatement()) {
                start.creates(table.name());
            }
        }
        sheet.start(unit, add(start, onlyIf, unless));
        StepDraft verify =
                step(slot, what + "-verify", StepKind.VERIFY).named(name).after(start);
        add(verify, onlyIf, unless);
        if (!active(slot)) {
            StepDraft wait = step(slot, what + "-caught-up", StepKind.AWAIT_CAUGHT_UP)
                    .named(name)
                    .after(verify);
            add(wait, onlyIf, unless);
            add(step(slot, what + "-stop", StepKind.STOP).named(name).after(wait), onlyIf, unless);
        }
    }

    /** Waits until the old SQL has filled the table, for the sake of its readers. */
    void caughtUp(Slot slot, List<String> onlyIf, List<String> unless) {
        if (!sheet.starts(unit).isEmpty() && startable(slot)) {
            StepDraft step = step(slot, "caught-up", StepKind.AWAIT_CAUGHT_UP)
                    .named(draft.names().undo(slot))
                    .after(sheet.starts(unit));
            sheet.caughtUp(unit, add(step, onlyIf, unless));
        }
    }

    private StepDraft step(Slot slot, String what, StepKind kind) {
        return new StepDraft(forward(slot, "undo-" + what), node.name(), kind);
    }

    private StepDraft add(StepDraft step, List<String> onlyIf, List<String> unless) {
        ids.add(step.id());
        return sheet.add(step.when(onlyIf, unless));
    }
}
