package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.name.StatementNames;
import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of all statements that a plan, or taking it back, may start. */
public final class NameBook {
    private record Pair(String forward, String undo) {}

    private final Landscape landscape;
    private final Map<String, Pair> names = new HashMap<>();
    private final Map<String, String> takenBy = new HashMap<>();
    private final List<Blocker> blockers = new ArrayList<>();

    private NameBook(Landscape landscape) {
        this.landscape = landscape;
    }

    public static NameBook assign(Landscape landscape, List<Node> nodes) {
        NameBook book = new NameBook(landscape);
        for (Node node : nodes) {
            for (SlotAction action : node.decision().slots()) {
                book.assign(node.unit(), action);
            }
        }
        if (!book.names.isEmpty() && landscape.names().prefixTooLong()) {
            book.blockers.add(Blocker.of(
                    BlockerCode.NAME_TOO_LONG,
                    List.of(),
                    "the environment's prefix and region leave no room for names of tables in " + StatementNames.LONGEST
                            + " characters",
                    "choose a shorter prefix in headgate.yaml"));
        }
        return book;
    }

    /** The name of the statement that will serve a slot: a new one, or the one that is resumed. */
    public Optional<String> forward(SlotAction action) {
        return starts(action.action())
                ? Optional.ofNullable(names.get(action.slot().statement().id())).map(Pair::forward)
                : action.slot().current().map(WorldStatement::name);
    }

    /** The name of the statement that takes its place when the plan is taken back. */
    public String undo(Slot slot) {
        Pair pair = names.get(slot.statement().id());
        return pair == null
                ? next(slot, slot.lastGeneration() + 1, Optional.empty()).name()
                : pair.undo();
    }

    public List<Blocker> blockers() {
        return blockers;
    }

    private static boolean starts(StatementAction action) {
        return switch (action) {
            case START, REPLAY, CARRY_OVER, RESTORE_STATE -> true;
            case NONE, BOUNCE, RESUME, REMOVE -> false;
        };
    }

    private void assign(Unit unit, SlotAction action) {
        Slot slot = action.slot();
        Numbered forward = next(slot, slot.lastGeneration() + 1, Optional.of(unit));
        Numbered undo = next(slot, forward.generation() + 1, Optional.of(unit));
        names.put(slot.statement().id(), new Pair(forward.name(), undo.name()));
        String other = takenBy.putIfAbsent(forward.name(), unit.name());
        if (other != null && starts(action.action())) {
            blockers.add(Blocker.of(
                    BlockerCode.NAME_COLLISION,
                    List.of(other, unit.name()),
                    "the statements of " + other + " and " + unit.name() + " would both be called " + forward.name(),
                    "rename one of the tables"));
        }
    }

    private record Numbered(String name, int generation) {}

    private Numbered next(Slot slot, int from, Optional<Unit> unit) {
        int generation = from;
        String name = name(slot, generation);
        Optional<WorldStatement> there = landscape.world().statement(name);
        while (there.isPresent()) {
            if (unit.isPresent() && !writes(there.get(), unit.get())) {
                blockers.add(Blocker.of(
                        BlockerCode.NAME_COLLISION,
                        List.of(slot.table()),
                        "the name " + name + " is taken by a statement that does not write " + slot.table(),
                        "delete or rename that statement, or change the environment's prefix"));
            }
            generation++;
            name = name(slot, generation);
            there = landscape.world().statement(name);
        }
        return new Numbered(name, generation);
    }

    private static boolean writes(WorldStatement statement, Unit unit) {
        return unit.tableNames().stream().anyMatch(statement.writes()::contains);
    }

    private String name(Slot slot, int generation) {
        return landscape.names().dml(slot.product(), slot.table(), slot.ordinal(), generation);
    }
}
