package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.world.WorldStatement;
import java.util.Locale;

/** How a reason begins that speaks of a statement that cannot just go on. */
final class ChangedWords {
    private ChangedWords() {}

    static String of(Situation situation, Slot slot) {
        if (!situation.unit().obsolete().isEmpty()) {
            return "the project has no statement any more for "
                    + situation.unit().obsolete().get(0).name();
        }
        return situation
                .difference(slot)
                .map(what -> what + " of " + slot.table() + " changed")
                .orElseGet(() -> phase(slot) + " and cannot be resumed");
    }

    /** {@code dev-dml-z is STOPPED}. */
    static String phase(Slot slot) {
        return slot.current()
                .map(statement -> statement.name() + " is " + word(statement))
                .orElse("no statement writes " + slot.table());
    }

    private static String word(WorldStatement statement) {
        String phase = statement.phase().name().toUpperCase(Locale.ROOT);
        return statement.problem().isPresent() ? phase + " with a complaint" : phase;
    }
}
