package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.compare.DdlChange;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.scope.Departed;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.WorldTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which units lose rows by a plan, and why; what is made from a table that loses rows loses rows as well. */
public final class DataLoss {
    private final PlanDraft draft;
    private final Map<String, String> causes = new HashMap<>();
    private final Set<String> incomplete = new HashSet<>();

    private DataLoss(PlanDraft draft) {
        this.draft = draft;
    }

    /** Looks at all nodes, parents first. */
    public static DataLoss of(PlanDraft draft) {
        DataLoss loss = new DataLoss(draft);
        for (Node node : draft.acting()) {
            loss.cause(node).ifPresent(cause -> loss.causes.put(node.name(), cause));
            if (node.decision().rebuilds() && loss.beginsIncomplete(node)) {
                loss.incomplete.add(node.name());
            }
        }
        return loss;
    }

    /** Why a unit loses rows; empty when it does not. */
    public Optional<String> cause(Unit unit) {
        return Optional.ofNullable(causes.get(unit.name()));
    }

    private Optional<String> cause(Node node) {
        Unit unit = node.unit();
        if (unit.view() || !producedAgain(node)) {
            return retention(node);
        }
        if (unit.tables().stream().anyMatch(Departed::is)) {
            return Optional.of("its folder is gone from the project");
        }
        return draft.inspection()
                .replayability()
                .obstacle(unit)
                .or(() -> lossySource(unit))
                .or(() -> partialStart(node))
                .or(() -> retention(node));
    }

    /** Whether rows that are there now will have to come from its statements again, now or when the plan is taken back. */
    private boolean producedAgain(Node node) {
        boolean dropped = node.decision().tables().entrySet().stream()
                .anyMatch(entry -> drops(entry.getValue()) && mayHoldRows(entry.getKey()));
        return dropped || node.decision().statementAction() == StatementAction.REPLAY;
    }

    private static boolean drops(TableAction action) {
        return switch (action) {
            case RECREATE, DROP -> true;
            case KEEP, ALTER, CREATE -> false;
        };
    }

    private boolean mayHoldRows(String table) {
        return draft.landscape()
                .world()
                .table(table)
                .map(WorldTable::rows)
                .filter(rows -> rows != Rows.NONE)
                .isPresent();
    }

    /** A table that is new loses nothing; who is made again from it may miss what was there before its sources forgot. */
    private boolean beginsIncomplete(Node node) {
        return !node.unit().slots().isEmpty()
                && (draft.inspection().replayability().obstacle(node.unit()).isPresent()
                        || lossySource(node.unit()).isPresent()
                        || partialStart(node).isPresent());
    }

    private Optional<String> lossySource(Unit unit) {
        return unit.sources().stream()
                .flatMap(source -> draft.landscape().unitOf(source).stream())
                .filter(source -> causes.containsKey(source.name()) || incomplete.contains(source.name()))
                .map(source -> source.name() + ", which it reads, cannot be produced again in full itself")
                .findFirst();
    }

    private static Optional<String> partialStart(Node node) {
        boolean partial = node.decision().rebuilds()
                && node.decision().slots().stream()
                        .flatMap(action -> action.start().stream())
                        .anyMatch(start -> !start.equals(StartAt.EARLIEST));
        return partial ? Optional.of("--start-from leaves rows out") : Optional.empty();
    }

    private Optional<String> retention(Node node) {
        return draft.inspection().ddlChanges(node.unit()).values().stream()
                .flatMap(changes -> changes.stream())
                .filter(change -> change.kind() == DdlChange.Kind.RETENTION)
                .filter(change -> node.decision().tableAction() != TableAction.KEEP
                        && node.decision().tableAction() != TableAction.DROP)
                .map(change -> change.words() + " removes rows")
                .findFirst();
    }
}
