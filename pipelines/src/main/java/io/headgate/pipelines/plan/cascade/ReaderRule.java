package io.headgate.pipelines.plan.cascade;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.decide.CarryOverRule;
import io.headgate.pipelines.plan.decide.Decision;
import io.headgate.pipelines.plan.decide.Limits;
import io.headgate.pipelines.plan.decide.Recreate;
import io.headgate.pipelines.plan.decide.Situation;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.decide.UnalterableRule;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What happens to a reader of a table that is made again: its own action gives way to REPLAY where its sink is an upsert table
 * and its sources hold everything, else to RECREATE; a reader that is made again anyhow only has to wait.
 */
final class ReaderRule {
    private ReaderRule() {}

    /** The decision that takes the place of its own; empty when its own stays. */
    static Optional<Decision> decide(Situation situation, Decision own, String source) {
        if (own.rebuilds() || situation.unit().slots().isEmpty()) {
            return Optional.empty();
        }
        Unit unit = situation.unit();
        String because = source + " is made again and " + unit.name() + " reads it: ";
        if (!unit.tableNames().stream().allMatch(situation.world()::exists)) {
            return Optional.of(
                    again(situation, because + "one statement writes it together with a table that is absent"));
        }
        if (situation.context().policies().children() == Policies.Children.CARRY && carries(situation)) {
            if (situation.capabilities().tellsEnds()) {
                return Optional.of(keeping(situation, own, carry(unit, because)));
            }
            because +=
                    "children are carried only where the platform tells the ends of tables, which it does not here; ";
        }
        Optional<String> obstacle = situation.inspection().replayability().obstacle(unit);
        if (unit.upsertSink() && !unit.definedByItsStatement() && obstacle.isEmpty()) {
            return Optional.of(keeping(
                    situation,
                    own,
                    Recreate.replay(
                            unit,
                            because + "it replays, since its sink is an upsert table and its sources are complete")));
        }
        String why = unit.upsertSink() && !unit.definedByItsStatement()
                ? "cannot be replayed in full, " + obstacle.orElse("")
                : "a replay would append every row twice";
        return Optional.of(again(situation, because + why));
    }

    private static Decision again(Situation situation, String reason) {
        return Limits.tables(situation, Recreate.all(situation.unit(), situation.world(), StartAt.EARLIEST, reason));
    }

    private static boolean carries(Situation situation) {
        return situation.unit().slots().stream()
                .allMatch(slot -> CarryOverRule.obstacle(situation, slot).isEmpty());
    }

    private static Decision carry(Unit unit, String because) {
        return Decision.uniform(
                unit,
                TableAction.KEEP,
                slot -> SlotAction.start(
                        slot,
                        StatementAction.CARRY_OVER,
                        StartAt.positionsOf(
                                slot.current().map(WorldStatement::name).orElse(""))),
                because + "stateless, and children are carried: it goes on from its positions once the new topic has "
                        + "passed them, exact only if the replay is position-identical");
    }

    /** An ALTER of its own stays beside what happens to its statements; so do reasons to refuse it. */
    private static Decision keeping(Situation situation, Decision own, Decision pushed) {
        Map<String, TableAction> tables = new TreeMap<>(pushed.tables());
        own.alters().keySet().forEach(table -> tables.put(table, TableAction.ALTER));
        List<Blocker> blockers = new ArrayList<>(pushed.blockers());
        blockers.addAll(UnalterableRule.refusals(situation));
        return new Decision(tables, pushed.slots(), pushed.reason(), own.alters(), blockers);
    }
}
