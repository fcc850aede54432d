package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.scope.Slot;
import java.util.Optional;

/** A row of the decision table that speaks of one statement whose tables are there. */
interface SlotRule {
    Optional<SlotVerdict> apply(Situation situation, Slot slot);
}
