package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import java.util.Optional;

/** SQL or properties changed and carry-able: the new statement starts exactly where the old one stopped. */
public final class CarryOverRule implements SlotRule {
    @Override
    public Optional<SlotVerdict> apply(Situation situation, Slot slot) {
        if (situation.difference(slot).isEmpty() || obstacle(situation, slot).isPresent()) {
            return Optional.empty();
        }
        String old = slot.current().map(WorldStatement::name).orElse("");
        return Optional.of(SlotVerdict.start(
                StatementAction.CARRY_OVER,
                StartAt.positionsOf(old),
                ChangedWords.of(situation, slot) + ", stateless before and after over append sources: it goes on where "
                        + old + " stopped"));
    }

    /** Why positions cannot be carried over; empty when they can. */
    public static Optional<String> obstacle(Situation situation, Slot slot) {
        Unit unit = situation.unit();
        if (slot.current().isEmpty()) {
            return Optional.of("there is no old statement");
        }
        WorldStatement old = slot.current().get();
        Optional<StatementFacts> before = situation.inspection().statements().facts(old);
        if (situation.changedView().isPresent()) {
            return Optional.of("it reads a view");
        }
        if (!unit.obsolete().isEmpty() || unit.definedByItsStatement()) {
            return Optional.of("its statements cannot be replaced one by one");
        }
        if (unit.stateful()) {
            return Optional.of("it is stateful");
        }
        if (unit.bounded()) {
            return Optional.of("its sources are bounded");
        }
        if (!situation.capabilities().carryOver()) {
            return Optional.of("the platform cannot carry positions over");
        }
        if (!unit.appendSink() && !situation.capabilities().carryIntoUpsert()) {
            return Optional.of("the platform cannot carry positions over into an upsert table");
        }
        return old(situation, old, before)
                .or(() -> new CarrySources(situation.inspection().landscape()).obstacle(slot, old, before.get()));
    }

    private static Optional<String> old(Situation situation, WorldStatement old, Optional<StatementFacts> before) {
        if (old.phase() != Phase.RUNNING && old.phase() != Phase.STOPPED) {
            return Optional.of(old.name() + " is neither RUNNING nor STOPPED");
        }
        if (old.phase() == Phase.STOPPED && !old.positions().stream().allMatch(SourcePosition::resolves)) {
            return Optional.of(old.name() + " has no positions that resolve");
        }
        if (before.isEmpty()) {
            return Optional.of("the SQL of " + old.name() + " is not known");
        }
        if (!before.get().stateReasons().isEmpty()) {
            return Optional.of(old.name() + " is stateful");
        }
        return situation
                .inspection()
                .health()
                .unprovenSource(old)
                .map(source -> "nobody can tell whether " + old.name() + " reads this very topic of " + source);
    }
}
