package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.scope.Slot;
import java.util.Optional;

/** A bounded statement at its end is done; it is never run twice. */
final class FinishedRule implements SlotRule {
    @Override
    public Optional<SlotVerdict> apply(Situation situation, Slot slot) {
        boolean done = situation.inspection().health().finished(situation.unit(), slot)
                && situation.difference(slot).isEmpty()
                && situation.unit().obsolete().isEmpty();
        return done ? Optional.of(SlotVerdict.nothing("its bounded statement has run to its end")) : Optional.empty();
    }
}
