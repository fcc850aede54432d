package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.world.WorldStatement;
import java.util.Optional;

/**
 * The same SQL, not healthy, source topics still the same: RESUME where the platform can, else RESTORE_STATE from the last
 * retained checkpoint.
 */
final class ResumeRule implements SlotRule {
    @Override
    public Optional<SlotVerdict> apply(Situation situation, Slot slot) {
        if (slot.current().isEmpty()
                || situation.difference(slot).isPresent()
                || !situation.unit().obsolete().isEmpty()) {
            return Optional.empty();
        }
        WorldStatement statement = slot.current().get();
        String same = ChangedWords.phase(slot) + ", its SQL and its source topics are the same";
        if (resumable(situation, statement)) {
            return Optional.of(SlotVerdict.of(StatementAction.RESUME, same));
        }
        if (situation.capabilities().restoreState()
                && statement.checkpoint().isPresent()
                && !situation.unit().definedByItsStatement()) {
            return Optional.of(SlotVerdict.start(
                    StatementAction.RESTORE_STATE,
                    StartAt.stateOf(statement.name()),
                    same + "; it goes on from its last checkpoint"));
        }
        return Optional.empty();
    }

    private static boolean resumable(Situation situation, WorldStatement statement) {
        return switch (statement.phase()) {
            case FAILED, FAILING, DEGRADED -> situation.capabilities().resumeFailed();
            case STOPPED, STOPPING, PENDING, RUNNING -> situation.capabilities().resume();
            case COMPLETED, DELETING, UNKNOWN -> false;
        };
    }
}
