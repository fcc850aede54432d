package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.Optional;

/**
 * The table is there, its statement is gone or its positions mean nothing: REPLAY into an upsert table; an append table would
 * get every row twice, so it is made again, unless it is empty or the user says where to start.
 */
final class PositionsUnknownRule implements SlotRule {
    @Override
    public Optional<SlotVerdict> apply(Situation situation, Slot slot) {
        return cause(situation, slot).map(cause -> verdict(situation, cause));
    }

    private static Optional<String> cause(Situation situation, Slot slot) {
        if (slot.current().isEmpty()) {
            return Optional.of("no statement writes " + slot.table());
        }
        WorldStatement statement = slot.current().get();
        if (statement.phase() == Phase.COMPLETED) {
            return situation.unit().bounded()
                    ? Optional.empty()
                    : Optional.of(statement.name() + " has come to an end, though its sources have none");
        }
        Optional<String> stale = situation.inspection().health().staleSource(statement);
        if (stale.isPresent()) {
            return stale.map(source -> "the topic of " + source + " was made again since " + statement.name()
                    + " read it, its positions mean nothing");
        }
        boolean goesOn =
                statement.phase().active() || situation.difference(slot).isPresent();
        return goesOn
                ? Optional.empty()
                : situation
                        .inspection()
                        .health()
                        .unprovenSource(statement)
                        .map(source -> ChangedWords.phase(slot) + " and nobody can tell whether its positions in "
                                + source + " are still good");
    }

    private static SlotVerdict verdict(Situation situation, String cause) {
        Unit unit = situation.unit();
        if (unit.definedByItsStatement()) {
            return SlotVerdict.recreate(cause + "; one statement defines and writes the table");
        }
        boolean empty = unit.tableNames().stream().allMatch(table -> situation
                .world()
                .table(table)
                .map(WorldTable::rows)
                .filter(rows -> rows == Rows.NONE)
                .isPresent());
        if (empty) {
            return SlotVerdict.start(StatementAction.START, situation.start(), cause + "; the table is empty");
        }
        if (situation.explicitStart().isPresent()) {
            return SlotVerdict.start(StatementAction.START, situation.start(), cause + "; --start-from says where");
        }
        return unit.upsertSink()
                ? SlotVerdict.start(
                        StatementAction.REPLAY, situation.start(), cause + "; the upsert table takes a replay")
                : SlotVerdict.recreate(cause + "; a replay would append every row twice");
    }
}
