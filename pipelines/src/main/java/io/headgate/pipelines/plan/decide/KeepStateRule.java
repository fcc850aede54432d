package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.world.StateVerdict;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;
import java.util.Optional;

/** SQL changed, stateful, {@code --keep-state}: RESTORE_STATE where the platform judges topology and state equal, else no. */
final class KeepStateRule implements SlotRule {
    @Override
    public Optional<SlotVerdict> apply(Situation situation, Slot slot) {
        boolean asked = situation.target() && situation.options().keepState();
        if (!asked || !situation.unit().stateful() || slot.current().isEmpty()) {
            return Optional.empty();
        }
        WorldStatement old = slot.current().get();
        String digest = Digest.of(slot.statement().sql());
        Optional<StateVerdict> verdict = situation.world().world().verdicts().stream()
                .filter(word ->
                        word.statement().equals(old.name()) && word.sqlDigest().equals(digest))
                .findFirst();
        String changed = ChangedWords.of(situation, slot);
        boolean equal = situation.capabilities().restoreState()
                && situation.unit().obsolete().isEmpty()
                && situation.inspection().health().unprovenSource(old).isEmpty()
                && saves(old)
                && verdict.filter(StateVerdict::equal).isPresent();
        if (equal) {
            return Optional.of(SlotVerdict.start(
                    StatementAction.RESTORE_STATE,
                    StartAt.stateOf(old.name()),
                    changed + ", --keep-state, and the platform judges topology and state equal: "
                            + verdict.map(StateVerdict::comparison).orElse("")));
        }
        String why = saves(old)
                ? verdict.map(StateVerdict::comparison)
                        .orElse("the platform has not judged whether topology and state are equal")
                : "it is " + old.phase() + " and has left no savepoint or checkpoint";
        return Optional.of(SlotVerdict.blocked(
                changed + ", and its state cannot be kept",
                Blocker.of(
                        BlockerCode.UNSUPPORTED,
                        List.of(slot.table()),
                        "the state of " + old.name() + " cannot be kept: " + why,
                        "leave --keep-state out and let the state be rebuilt")));
    }

    /** Whether there is state to take: what runs saves it when it stops, of anything else it must be there already. */
    private static boolean saves(WorldStatement old) {
        return switch (old.phase()) {
            case RUNNING, PENDING -> true;
            case DEGRADED, COMPLETED, STOPPING, STOPPED, FAILING, FAILED, DELETING, UNKNOWN ->
                old.checkpoint().isPresent();
        };
    }
}
