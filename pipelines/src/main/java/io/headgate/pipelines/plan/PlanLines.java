package io.headgate.pipelines.plan;

import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.guard.DataLoss;
import io.headgate.pipelines.plan.order.Fates;
import io.headgate.pipelines.plan.order.Leftovers;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.undo.Rollback;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.StateForm;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the line of each table. */
final class PlanLines {
    private final PlanDraft draft;
    private final DataLoss loss;

    PlanLines(PlanDraft draft, DataLoss loss) {
        this.draft = draft;
        this.loss = loss;
    }

    List<PlannedTable> lines() {
        List<PlannedTable> lines = new ArrayList<>();
        for (Node node : draft.acting()) {
            node.unit().tables().forEach(table -> lines.add(line(node, table)));
        }
        return lines;
    }

    private PlannedTable line(Node node, ProjectTable table) {
        TableAction action = node.decision().table(table.name());
        boolean lossy = loss.cause(node.unit()).isPresent();
        return new PlannedTable(
                table.name(),
                table.product(),
                table.layer(),
                node.scope(),
                node.unit().tableNames(),
                action,
                node.decision().statementAction(),
                node.decision().reason(),
                node.via(),
                Fates.state(node),
                Fates.data(node, action, lossy),
                startPosition(node),
                node.unit().stateful() ? StateForm.STATEFUL.words() : StateForm.STATELESS.words(),
                status(node),
                statements(node),
                Leftovers.deleted(draft, node).stream()
                        .map(WorldStatement::name)
                        .toList(),
                node.decision().slots().stream()
                        .flatMap(slot -> draft.pool(node, slot).stream())
                        .findFirst(),
                pointOfNoReturn(node, action),
                Rollback.words(node, action));
    }

    private static boolean pointOfNoReturn(Node node, TableAction table) {
        if (node.unit().view()) {
            return false;
        }
        return switch (table) {
            case RECREATE, DROP -> true;
            case KEEP, ALTER, CREATE -> node.decision().statementAction() == StatementAction.REPLAY;
        };
    }

    private static String startPosition(Node node) {
        return node.decision().slots().stream()
                .map(PlanLines::startPosition)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String startPosition(SlotAction action) {
        return switch (action.action()) {
            case NONE, REMOVE -> "";
            case BOUNCE, RESUME -> "where it stopped";
            case START, REPLAY, CARRY_OVER, RESTORE_STATE ->
                action.start().map(StartAt::words).orElse("");
        };
    }

    private static String status(Node node) {
        List<String> phases = node.unit().serving().stream()
                .map(WorldStatement::platformPhase)
                .distinct()
                .toList();
        return phases.isEmpty() ? "absent" : String.join(", ", phases);
    }

    private List<PlannedStatement> statements(Node node) {
        List<PlannedStatement> statements = new ArrayList<>();
        for (SlotAction action : node.decision().slots()) {
            Optional<WorldStatement> old = action.slot().current();
            statements.add(new PlannedStatement(
                    Optional.of(action.slot().statement().id()),
                    old.map(WorldStatement::name),
                    old.map(WorldStatement::phase),
                    action.action() == StatementAction.REMOVE
                            ? Optional.empty()
                            : draft.names().forward(action)));
        }
        for (WorldStatement old : node.unit().obsolete()) {
            statements.add(new PlannedStatement(
                    Optional.empty(), Optional.of(old.name()), Optional.of(old.phase()), Optional.empty()));
        }
        return statements;
    }
}
