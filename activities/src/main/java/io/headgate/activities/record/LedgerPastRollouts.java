package io.headgate.activities.record;

import io.headgate.activities.plan.PastRollouts;
import io.headgate.ledger.Ledger;
import io.headgate.ledger.history.RolloutDetail;
import io.headgate.ledger.history.StepExecution;
import io.headgate.workflows.rollout.RolloutEnd;
import java.util.List;
import java.util.Optional;

/** {@link PastRollouts} in the ledger. */
public final class LedgerPastRollouts implements PastRollouts {
    private final Ledger ledger;

    public LedgerPastRollouts(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<Past> find(String environment, String rollout) {
        return ledger.history().rollout(environment, rollout).map(LedgerPastRollouts::past);
    }

    private static Past past(RolloutDetail detail) {
        List<String> done = detail.steps().stream()
                .filter(step -> !step.undo())
                .filter(step ->
                        step.outcome().filter(LedgerStepRecord.DONE::equals).isPresent())
                .map(StepExecution::step)
                .distinct()
                .toList();
        return new Past(
                detail.rollout().planDigest(),
                detail.rollout().endedAt().isPresent(),
                detail.rollout()
                        .outcome()
                        .filter(RolloutEnd.ROLLED_BACK.name()::equals)
                        .isPresent(),
                done);
    }
}
