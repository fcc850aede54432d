package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.world.Phase;
import java.util.List;
import java.util.Optional;

/** A phase that this program does not know: nobody can say what stopping or resuming would do. */
final class UnknownPhaseRule implements SlotRule {
    @Override
    public Optional<SlotVerdict> apply(Situation situation, Slot slot) {
        return slot.current()
                .filter(statement -> statement.phase() == Phase.UNKNOWN)
                .map(statement -> {
                    String what = statement.name() + " is in the unknown phase " + statement.platformPhase();
                    return SlotVerdict.blocked(
                            what,
                            Blocker.of(
                                    BlockerCode.UNSUPPORTED,
                                    List.of(slot.table()),
                                    what,
                                    "wait until it is in another phase, or stop it by hand, and plan again"));
                });
    }
}
