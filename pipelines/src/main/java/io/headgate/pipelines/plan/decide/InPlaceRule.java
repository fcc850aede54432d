package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.scope.Slot;
import java.util.Optional;

/** SQL changed, upsert sink, replayable, asked for by request or policy: REPLAY into the table that is there. */
final class InPlaceRule implements SlotRule {
    @Override
    public Optional<SlotVerdict> apply(Situation situation, Slot slot) {
        boolean possible = situation.inPlace()
                && situation.unit().upsertSink()
                && !situation.unit().definedByItsStatement()
                && situation.inspection().replayability().replayable(situation.unit());
        return possible
                ? Optional.of(SlotVerdict.start(
                        StatementAction.REPLAY,
                        situation.start(),
                        ChangedWords.of(situation, slot) + ", its sink is an upsert table and in-place is asked for"))
                : Optional.empty();
    }
}
