package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.scope.Slot;
import java.util.List;
import java.util.Optional;

/** What one statement needs: the first rule that applies decides; the last one always applies. */
final class SlotTable {
    private static final List<SlotRule> RULES = List.of(
            new FinishedRule(),
            new UnknownPhaseRule(),
            new PositionsUnknownRule(),
            new HealthyRule(),
            new ResumeRule(),
            new CarryOverRule(),
            new KeepStateRule(),
            new InPlaceRule());

    private SlotTable() {}

    static SlotVerdict decide(Situation situation, Slot slot) {
        return RULES.stream()
                .map(rule -> rule.apply(situation, slot))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> SlotVerdict.recreate(ChangedWords.of(situation, slot) + ", "
                        + CarryOverRule.obstacle(situation, slot)
                                .map(why -> "and cannot be carried over: " + why)
                                .orElse("and cannot be carried over")));
    }
}
