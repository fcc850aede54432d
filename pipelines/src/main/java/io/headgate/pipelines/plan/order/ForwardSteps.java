package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.compare.DdlChange;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.List;
import java.util.Optional;

/** Writes the steps of one unit, with the edges inside of the unit. */
final class ForwardSteps {
    private final PlanDraft draft;
    private final StepSheet sheet;

    ForwardSteps(PlanDraft draft, StepSheet sheet) {
        this.draft = draft;
        this.sheet = sheet;
    }

    void write(Node node) {
        node.decision().slots().forEach(action -> stop(node, action));
        node.unit().obsolete().stream()
                .filter(statement -> statement.phase().active())
                .forEach(statement -> stop(node, statement, StepIds.of(node.unit(), "stop", statement.name())));
        node.unit().tables().forEach(table -> table(node, table));
        node.decision().slots().stream()
                .filter(action -> action.action() == StatementAction.REMOVE)
                .forEach(action -> remove(node, action));
        node.decision().slots().forEach(action -> run(node, action));
    }

    private void stop(Node node, SlotAction action) {
        action.slot()
                .current()
                .filter(statement -> statement.phase().active())
                .ifPresent(statement -> stop(node, statement, StepIds.of(node.unit(), action.slot(), "stop")));
    }

    private void stop(Node node, WorldStatement statement, String id) {
        sheet.stop(
                node.unit(),
                new StepDraft(id, node.name(), StepKind.STOP)
                        .named(statement.name())
                        .uid(statement.uid()));
    }

    /** After the drop: as long as the table is there, its statement can be resumed. */
    private void remove(Node node, SlotAction action) {
        action.slot().current().ifPresent(statement -> {
            StepDraft delete = new StepDraft(
                            StepIds.of(node.unit(), action.slot(), "delete"), node.name(), StepKind.DELETE_STATEMENT)
                    .named(statement.name())
                    .uid(statement.uid())
                    .after(sheet.stops(node.unit()));
            node.unit().tableNames().forEach(table -> sheet.drop(table).ifPresent(delete::after));
            sheet.delete(node.unit(), delete);
        });
    }

    private void table(Node node, ProjectTable table) {
        TableAction action = node.decision().table(table.name());
        switch (action) {
            case KEEP -> {}
            case ALTER -> alter(node, table);
            case CREATE -> create(node, table);
            case RECREATE -> {
                drop(node, table);
                create(node, table);
            }
            case DROP -> drop(node, table);
        }
    }

    private void drop(Node node, ProjectTable table) {
        Optional<WorldTable> there = draft.landscape().world().table(table.name());
        String id = StepIds.of(table.name(), "drop");
        sheet.drop(
                table.name(),
                new StepDraft(id, table.name(), StepKind.DROP_TABLE)
                        .named(draft.landscape().names().drop(table.product(), table.name(), draft.key() + id))
                        .table(there.flatMap(WorldTable::id), there.flatMap(WorldTable::topicId))
                        .pointOfNoReturn(!node.unit().view())
                        .after(sheet.stops(node.unit())));
    }

    private void create(Node node, ProjectTable table) {
        if (node.unit().definedByItsStatement()) {
            return;
        }
        StepDraft step = ddl(table, "create", StepKind.CREATE_TABLE).creates(table.name());
        sheet.drop(table.name()).ifPresent(step::after);
        sheet.make(table.name(), step);
    }

    private void alter(Node node, ProjectTable table) {
        Optional<WorldTable> there = draft.landscape().world().table(table.name());
        List<String> clauses = node.decision().alters().getOrDefault(table.name(), List.of()).stream()
                .map(DdlChange::clause)
                .toList();
        sheet.make(
                table.name(),
                ddl(table, "alter", StepKind.ALTER_TABLE)
                        .table(there.flatMap(WorldTable::id), there.flatMap(WorldTable::topicId))
                        .changes(clauses));
    }

    private StepDraft ddl(ProjectTable table, String what, StepKind kind) {
        String id = StepIds.of(table.name(), what);
        StepDraft step = new StepDraft(id, table.name(), kind)
                .named(draft.landscape().names().ddl(table.product(), table.name(), draft.key() + id))
                .pool(draft.context().computePool());
        table.ddl().map(draft.landscape().snapshot()::statement).ifPresent(ddl -> step.sql(project(ddl)));
        return step;
    }

    private static SqlSource project(ProjectStatement statement) {
        return new SqlSource(SqlSource.Origin.PROJECT, statement.id(), Digest.of(statement.sql()));
    }

    private void run(Node node, SlotAction action) {
        switch (action.action()) {
            case NONE, REMOVE -> {}
            case BOUNCE, RESUME -> resume(node, action);
            case START, REPLAY, CARRY_OVER, RESTORE_STATE -> start(node, action);
        }
    }

    private void resume(Node node, SlotAction action) {
        Slot slot = action.slot();
        slot.current().ifPresent(statement -> {
            StepDraft step = new StepDraft(StepIds.of(node.unit(), slot, "resume"), node.name(), StepKind.RESUME)
                    .named(statement.name())
                    .uid(statement.uid())
                    .pool(draft.pool(node, action))
                    .after(sheet.stops(node.unit()));
            sheet.start(node.unit(), step);
            verify(node, slot, step, statement.name());
        });
    }

    private void start(Node node, SlotAction action) {
        Slot slot = action.slot();
        Unit unit = node.unit();
        String name = draft.names().forward(action).orElseThrow();
        boolean rowsChange = action.action() == StatementAction.REPLAY;
        StepDraft step = new StepDraft(StepIds.of(unit, slot, "start"), node.name(), StepKind.START)
                .named(name)
                .sql(project(slot.statement()))
                .start(action.start().orElse(StartAt.EARLIEST), slot.current().map(WorldStatement::name))
                .pool(draft.pool(node, action))
                .pointOfNoReturn(rowsChange)
                .after(sheet.stops(unit));
        for (ProjectTable table : unit.tables()) {
            if (unit.definedByItsStatement()) {
                step.creates(table.name());
                sheet.drop(table.name()).ifPresent(step::after);
            }
            sheet.make(table.name()).ifPresent(step::after);
        }
        if (carriedByCascade(node, action)) {
            StepDraft positions = new StepDraft(
                            StepIds.of(unit, slot, "positions"), node.name(), StepKind.AWAIT_POSITIONS)
                    .start(
                            action.start().orElse(StartAt.EARLIEST),
                            slot.current().map(WorldStatement::name))
                    .after(sheet.stops(unit));
            sheet.positions(unit, positions);
            step.after(positions);
        }
        sheet.start(unit, step);
        verify(node, slot, step, name);
    }

    private static boolean carriedByCascade(Node node, SlotAction action) {
        return node.cascaded() && action.action() == StatementAction.CARRY_OVER;
    }

    private void verify(Node node, Slot slot, StepDraft start, String name) {
        sheet.verify(
                node.unit(),
                new StepDraft(StepIds.of(node.unit(), slot, "verify"), node.name(), StepKind.VERIFY)
                        .named(name)
                        .after(start));
    }

    /** What the end of the plan deletes for a node: leftovers of ours, and what it replaced if that is of no more use. */
    void clean(Node node) {
        boolean dropped = node.decision().tableAction() == TableAction.RECREATE;
        boolean keep = draft.context().policies().keepReplaced() == Policies.KeepReplaced.UNTIL_NEXT;
        for (SlotAction action : node.decision().slots()) {
            boolean replaced = replaces(action.action()) && (dropped || !keep);
            action.slot().current().filter(old -> replaced).ifPresent(old -> last(node, old));
        }
        node.unit().obsolete().forEach(old -> last(node, old));
        Leftovers.deleted(draft, node).stream()
                .filter(old -> sheet.deletes(node.unit()).isEmpty())
                .forEach(old -> last(node, old));
    }

    /** The state of a statement whose state goes on in another one is kept as long as that one may fail. */
    private static boolean replaces(StatementAction action) {
        return switch (action) {
            case START, REPLAY, CARRY_OVER -> true;
            case NONE, BOUNCE, RESUME, RESTORE_STATE, REMOVE -> false;
        };
    }

    private void last(Node node, WorldStatement old) {
        if (old.phase() != Phase.DELETING) {
            sheet.last(
                    new StepDraft(StepIds.of(node.unit(), "delete", old.name()), node.name(), StepKind.DELETE_STATEMENT)
                            .named(old.name())
                            .uid(old.uid()));
        }
    }

    /** Leftovers of a unit that is removed go with it. */
    void removeLeftovers(Node node) {
        if (Leftovers.removed(node)) {
            for (WorldStatement old : Leftovers.deleted(draft, node)) {
                StepDraft delete = new StepDraft(
                                StepIds.of(node.unit(), "delete", old.name()), node.name(), StepKind.DELETE_STATEMENT)
                        .named(old.name())
                        .uid(old.uid());
                node.unit().tableNames().forEach(table -> sheet.drop(table).ifPresent(delete::after));
                sheet.delete(node.unit(), delete);
            }
        }
    }
}
