package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.order.StepIds;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.plan.scope.WorldIndex;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of the world as it was can come back once the plan is taken back. A table that only its own statement can make is lost
 * with its drop where that statement cannot run: its source was gone before.
 */
public final class ComingBack {
    private final PlanDraft draft;
    private final WorldIndex world;
    private final Map<String, List<String>> lostBy = new HashMap<>();
    private final Map<String, Boolean> complete = new HashMap<>();

    /** Looks at all nodes, parents first. */
    public ComingBack(PlanDraft draft) {
        this.draft = draft;
        this.world = draft.landscape().world();
        for (Node node : draft.acting()) {
            if (node.decision().tables().values().stream().anyMatch(ComingBack::drops)) {
                lost(node);
            }
        }
    }

    private void lost(Node node) {
        Unit unit = node.unit();
        boolean makeable = definable(unit)
                && (!unit.definedByItsStatement() || unit.slots().stream().anyMatch(slot -> startable(unit, slot)));
        for (String table : unit.tableNames()) {
            if (!makeable) {
                lostBy.put(table, List.of(StepIds.of(table, "drop")));
            } else if (unit.definedByItsStatement()) {
                unit.slots().forEach(slot -> lostBy.put(table, obstacles(slot)));
            } else if (unit.view()) {
                lostBy.put(table, obstacles(unit));
            }
        }
    }

    private static boolean drops(TableAction action) {
        return switch (action) {
            case RECREATE, DROP -> true;
            case KEEP, ALTER, CREATE -> false;
        };
    }

    /** Whether tables of a unit would be missing once the plan is taken back after it has dropped them. */
    public boolean missing(Unit unit) {
        return !unit.view()
                && unit.tableNames().stream().anyMatch(table -> !lostBy.getOrDefault(table, List.of())
                        .isEmpty());
    }

    /** Whether tables of a unit would be there, but empty: what its old statements read would be missing. */
    public boolean empty(Unit unit) {
        return unit.slots().stream().anyMatch(slot -> !obstacles(slot).isEmpty());
    }

    /** The old statements that do not fill a unit's tables again: they could not go on before the plan either. */
    public List<String> idle(Unit unit) {
        return unit.slots().stream()
                .filter(slot -> !startable(unit, slot))
                .map(slot -> slot.current()
                        .map(WorldStatement::name)
                        .orElse("the statement for " + slot.table() + ", which is gone"))
                .toList();
    }

    static boolean active(Slot slot) {
        return slot.current().filter(old -> old.phase().active()).isPresent();
    }

    /** Whether a statement was there that could run again: running, or stopped. */
    static boolean revivable(Slot slot) {
        return active(slot)
                || slot.current().filter(old -> old.phase() == Phase.STOPPED).isPresent();
    }

    /** Whether a statement really did its work: what it reads is there, by the topics that it read, and so is what it writes. */
    boolean worked(Slot slot) {
        return active(slot)
                && slot.current().filter(this::complete).isPresent()
                && slot.current()
                        .flatMap(draft.inspection().health()::staleSource)
                        .isEmpty();
    }

    private boolean complete(WorldStatement old) {
        return complete.computeIfAbsent(
                old.name(),
                name -> old.writes().stream().allMatch(world::exists)
                        && world.throughViews(old.reads()).stream().allMatch(world::exists));
    }

    /** Whether a unit's view, if it is one, could be defined in the world as it was. */
    boolean definable(Unit unit) {
        return !unit.view() || world.throughViews(unit.tableNames()).stream().allMatch(world::exists);
    }

    /** Whether old SQL could be started again; of a statement that had failed only where nothing else makes the table. */
    boolean startable(Unit unit, Slot slot) {
        return (revivable(slot) || unit.definedByItsStatement())
                && slot.current().filter(this::complete).isPresent();
    }

    /** Whether the old statements can fill all of the unit's tables again, however far the plan got. */
    boolean fillable(Unit unit, List<Slot> slots) {
        return definable(unit)
                && obstacles(unit).isEmpty()
                && slots.stream()
                        .allMatch(
                                slot -> startable(unit, slot) && obstacles(slot).isEmpty());
    }

    /** The steps of the plan after which old SQL has no source any more that could be made again. */
    List<String> obstacles(Slot slot) {
        return slot.current().map(old -> obstacles(old.reads())).orElse(List.of());
    }

    /** The steps of the plan after which a view cannot be defined again. */
    List<String> obstacles(Unit unit) {
        return unit.view() ? obstacles(unit.tableNames()) : List.of();
    }

    private List<String> obstacles(List<String> reads) {
        if (lostBy.isEmpty()) {
            return List.of();
        }
        return world.throughViews(reads).stream()
                .flatMap(table -> lostBy.getOrDefault(table, List.of()).stream())
                .sorted()
                .distinct()
                .toList();
    }
}
