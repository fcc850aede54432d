package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.scope.Slot;
import java.util.List;
import java.util.Optional;

/** Everything the same and healthy: nothing, or BOUNCE where the user asks for a restart. */
final class HealthyRule implements SlotRule {
    @Override
    public Optional<SlotVerdict> apply(Situation situation, Slot slot) {
        boolean same = situation.difference(slot).isEmpty()
                && situation.unit().obsolete().isEmpty()
                && situation.inspection().health().healthy(situation.unit(), slot);
        if (!same) {
            return Optional.empty();
        }
        if (!situation.target() || !situation.options().restart()) {
            return Optional.of(SlotVerdict.nothing("already as the project says, and healthy"));
        }
        if (!situation.capabilities().resume()) {
            String what = "--restart of " + slot.table() + " needs a platform that can resume a statement";
            return Optional.of(SlotVerdict.blocked(
                    what, Blocker.of(BlockerCode.UNSUPPORTED, List.of(slot.table()), what, "leave --restart out")));
        }
        return Optional.of(SlotVerdict.of(
                StatementAction.BOUNCE, "--restart asks to stop and resume the same statement; nothing changed"));
    }
}
