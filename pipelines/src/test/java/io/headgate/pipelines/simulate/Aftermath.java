package io.headgate.pipelines.simulate;

import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.WarningCode;
import io.headgate.pipelines.snapshot.TableKind;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What must hold where a plan, or its undoing, ends. */
public final class Aftermath {
    private final SimulatedPlatform platform;
    private final SimulatedPlatform before;
    private final Simulation simulation;

    private Aftermath(Simulation simulation) {
        this.simulation = simulation;
        this.platform = simulation.platform();
        this.before = simulation.before();
    }

    /**
     * Checks the end of a plan that was carried out in full.
     *
     * @param mayLoseData the environment lets any table lose what cannot be produced again
     */
    public static void ofPlan(Simulation simulation, boolean mayLoseData) {
        Aftermath aftermath = new Aftermath(simulation);
        Set<String> dropped = new TreeSet<>();
        for (PlannedTable table : simulation.plan().tables()) {
            if (table.tableAction() == TableAction.DROP) {
                dropped.addAll(table.unit());
                dropped.add(table.table());
            }
        }
        aftermath.nothingMissing(dropped);
        aftermath.nothingLeftStopped(dropped);
        aftermath.oneWriterEach();
        aftermath.nothingStale();
        aftermath.noReaderLeftBehind();
        aftermath.noPoolOverfull();
        if (!mayLoseData) {
            aftermath.noRowsLost(
                    new TreeSet<>(simulation.plan().request().options().allowDataLoss()));
        }
    }

    /** Checks the end of an undoing. */
    public static void ofUndo(Simulation simulation) {
        Aftermath aftermath = new Aftermath(simulation);
        aftermath.nothingMissing(aftermath.cannotComeBack());
        aftermath.nothingLeftStopped(aftermath.cannotComeBack());
        aftermath.oneWriterEach();
        aftermath.nothingStale();
        aftermath.nothingNew();
        aftermath.noPoolOverfull();
    }

    /** Tables of an undeploy that are given up for good, and may stay gone. */
    private Set<String> cannotComeBack() {
        Set<String> gone = new TreeSet<>();
        for (PlannedTable table : simulation.plan().tables()) {
            boolean givenUp =
                    switch (table.dataFate()) {
                        case LOST -> true;
                        case KEPT, CONTINUES_EXACTLY, CONVERGES, REBUILT -> false;
                    };
            if (givenUp) {
                gone.addAll(table.unit());
                gone.add(table.table());
            }
        }
        return gone;
    }

    private void nothingMissing(Set<String> except) {
        for (WorldTable table : platform.origin().tables()) {
            boolean missing = platform.table(table.name()).isEmpty();
            if (missing && !except.contains(table.name()) && !couldNotBeMade(table)) {
                throw new Violation("table " + table.name() + " was there and is missing");
            }
        }
    }

    /** A view over nothing, or a table that only its own statement can make, of which the plan said that it cannot. */
    private boolean couldNotBeMade(WorldTable table) {
        boolean overNothing = table.view()
                && !before.throughViews(List.of(table.name())).stream()
                        .allMatch(source -> before.table(source).isPresent());
        boolean madeByItsStatement = simulation
                .library()
                .snapshot()
                .table(table.name())
                .filter(own -> own.kind() == TableKind.TABLE_AS)
                .isPresent();
        return overNothing || (madeByItsStatement && foretold(table.name()));
    }

    private boolean foretold(String table) {
        return simulation.plan().warnings().stream()
                .anyMatch(warning -> warning.code() == WarningCode.UNDO_INCOMPLETE
                        && warning.tables().contains(table));
    }

    /** What stands below a table that nothing could make again stays stopped. */
    private boolean belowLost(SimulatedStatement was) {
        return below(was.seen().reads());
    }

    private boolean below(List<String> reads) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(reads);
        while (!open.isEmpty()) {
            String source = open.pop();
            Optional<SimulatedTable> there = before.table(source);
            boolean gone = platform.table(source).isEmpty();
            if (gone && there.filter(table -> couldNotBeMade(table.seen())).isPresent()) {
                return true;
            }
            if (seen.add(source)) {
                there.ifPresent(table -> open.addAll(table.seen().reads()));
                before.statements().stream()
                        .map(SimulatedStatement::seen)
                        .filter(writer -> writer.writes().contains(source))
                        .forEach(writer -> open.addAll(writer.reads()));
            }
        }
        return false;
    }

    private void nothingLeftStopped(Set<String> except) {
        for (SimulatedStatement was : before.statements()) {
            WorldStatement statement = was.seen();
            for (String table : statement.writes()) {
                if (worked(was) && !except.contains(table) && !served(table) && !belowLost(was)) {
                    throw new Violation("table " + table + " was written by " + statement.name()
                            + " and is written by nothing now");
                }
            }
        }
    }

    /** Whether it did its work: it ran, on topics that were there, into tables that were there. */
    private boolean worked(SimulatedStatement was) {
        boolean ran =
                switch (was.seen().phase()) {
                    case RUNNING, PENDING -> was.seen().problem().isEmpty();
                    case DEGRADED, COMPLETED, STOPPING, STOPPED, FAILING, FAILED, DELETING, UNKNOWN -> false;
                };
        return ran
                && before.staleSource(was).isEmpty()
                && was.seen().writes().stream()
                        .allMatch(table -> before.table(table).isPresent());
    }

    private boolean served(String table) {
        return platform.statements().stream()
                .filter(statement -> statement.seen().writes().contains(table))
                .anyMatch(statement -> switch (statement.seen().phase()) {
                    case PENDING, RUNNING, DEGRADED, COMPLETED, UNKNOWN -> true;
                    case STOPPING, STOPPED, FAILING, FAILED, DELETING -> false;
                });
    }

    /** Two writers that were there before are not the plan's doing. */
    private void oneWriterEach() {
        for (SimulatedTable table : platform.tables()) {
            String name = table.seen().name();
            List<SimulatedStatement> writers = platform.activeWriters(name);
            for (SimulatedStatement one : writers) {
                for (SimulatedStatement other : writers) {
                    if (!one.name().equals(other.name())
                            && !SecondWriters.apart(one.serves(), other.serves())
                            && !(untouched(one) && untouched(other))) {
                        throw new Violation("table " + name + " is written by " + one.name() + " and " + other.name());
                    }
                }
            }
        }
    }

    private boolean untouched(SimulatedStatement statement) {
        return before.statement(statement.name())
                .filter(was -> was.seen().uid().equals(statement.seen().uid()))
                .filter(was -> was.seen().phase() == statement.seen().phase())
                .isPresent();
    }

    private void nothingStale() {
        for (SimulatedStatement statement : platform.statements()) {
            Optional<String> stale = statement.active() ? platform.staleSource(statement) : Optional.empty();
            boolean staleBefore = before.statement(statement.name())
                    .filter(was -> before.staleSource(was).isPresent())
                    .isPresent();
            if (stale.isPresent() && !(staleBefore && untouched(statement))) {
                throw new Violation(statement.name() + " runs and reads a topic of " + stale.get() + " that is gone");
            }
        }
    }

    /** A stopped reader outside of the plan would lose its place when a source of it is made again. */
    private void noReaderLeftBehind() {
        for (SimulatedStatement was : before.statements()) {
            boolean lost = platform.statement(was.name())
                    .filter(now -> now.seen().phase().reads())
                    .filter(now -> before.staleSource(was).isEmpty())
                    .filter(now -> platform.staleSource(now).isPresent())
                    .isPresent();
            if (lost && !superseded(was)) {
                throw new Violation(was.name() + " was left behind: a topic that it has read is gone");
            }
        }
    }

    /** A pool that holds more than it may, and more than before, has statements that wait for ever. */
    private void noPoolOverfull() {
        for (ComputePool pool : platform.pools()) {
            int before = platform.origin().pools().stream()
                    .filter(was -> was.id().equals(pool.id()))
                    .mapToInt(ComputePool::usedUnits)
                    .findFirst()
                    .orElse(0);
            if (pool.usedUnits() > Math.max(pool.maxUnits(), before)) {
                throw new Violation("pool " + pool.id() + " holds " + pool.usedUnits() + " statements, room is for "
                        + pool.maxUnits());
            }
        }
    }

    private boolean superseded(SimulatedStatement was) {
        return was.seen().writes().stream()
                .allMatch(table -> platform.table(table).isEmpty()
                        || platform.statements().stream()
                                .anyMatch(other -> !other.name().equals(was.name())
                                        && !other.seen().phase().equals(io.headgate.pipelines.world.Phase.STOPPED)
                                        && other.seen().writes().contains(table)));
    }

    private void noRowsLost(Set<String> allowed) {
        boolean startAsked = simulation.plan().request().options().startFrom().isPresent();
        for (SimulatedTable was : before.tables()) {
            String name = was.seen().name();
            boolean lost = was.filled()
                    && platform.table(name).filter(now -> !now.complete()).isPresent();
            if (lost && !allowed.contains(name) && !startAsked) {
                throw new Violation("table " + name + " has lost rows that nobody gave up");
            }
        }
    }

    /** Nothing that the plan made stays behind, but for statements that replay what the old ones did. */
    private void nothingNew() {
        for (SimulatedTable table : platform.tables()) {
            if (before.table(table.seen().name()).isEmpty()) {
                throw new Violation("table " + table.seen().name() + " was not there and stays");
            }
        }
        for (SimulatedStatement statement : platform.statements()) {
            boolean newcomer = before.statement(statement.name())
                    .filter(was ->
                            Objects.equals(was.seen().uid(), statement.seen().uid()))
                    .isEmpty();
            boolean idle = newcomer && !statement.active();
            if (idle
                    && !standsForAnIdleOne(statement)
                    && statement.seen().writes().stream().noneMatch(this::served)) {
                throw new Violation("statement " + statement.name() + " was not there and stays "
                        + statement.seen().phase());
            }
        }
    }

    /** A statement that had been stopped before comes back stopped, under another name. */
    private boolean standsForAnIdleOne(SimulatedStatement statement) {
        return before.statements().stream()
                .anyMatch(was -> !was.active()
                        && was.seen().writes().equals(statement.seen().writes()));
    }
}
