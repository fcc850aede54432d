package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.compare.DdlChange;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables are there and need no more than an ALTER: what happens follows from the statements. One that needs its table
 * made again takes all others of the unit with it.
 */
final class StatementsRule implements Rule {
    @Override
    public Optional<Decision> apply(Situation situation) {
        Unit unit = situation.unit();
        List<SlotAction> actions = new ArrayList<>();
        List<Blocker> blockers = new ArrayList<>();
        String reason = "";
        StatementAction strongest = StatementAction.NONE;
        for (Slot slot : unit.slots()) {
            SlotVerdict verdict = SlotTable.decide(situation, slot);
            if (verdict.recreate()) {
                return Optional.of(Recreate.all(unit, situation.world(), situation.start(), verdict.reason()));
            }
            blockers.addAll(verdict.blockers());
            if (verdict.action() != StatementAction.NONE) {
                actions.add(new SlotAction(slot, verdict.action(), verdict.start()));
            }
            if (reason.isEmpty() || verdict.action().compareTo(strongest) > 0) {
                reason = verdict.reason();
                strongest = verdict.action();
            }
        }
        return Optional.of(altered(situation, actions, blockers, reason));
    }

    private static Decision altered(
            Situation situation, List<SlotAction> actions, List<Blocker> blockers, String statements) {
        Map<String, List<DdlChange>> changes = situation.inspection().ddlChanges(situation.unit());
        Map<String, TableAction> tables = new TreeMap<>(Decision.all(situation.unit(), TableAction.KEEP));
        changes.keySet().forEach(table -> tables.put(table, TableAction.ALTER));
        String reason = statements.isEmpty() ? "already as the project says" : statements;
        if (!changes.isEmpty()) {
            String ddl = "the DDL changed in a way that keeps the rows: "
                    + String.join(
                            ", ",
                            changes.values().stream()
                                    .flatMap(List::stream)
                                    .map(DdlChange::words)
                                    .toList());
            reason = actions.isEmpty() ? ddl : ddl + "; " + reason;
        }
        return new Decision(tables, actions, reason, changes, blockers);
    }
}
