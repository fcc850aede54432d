package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StatementAction;
import java.util.List;
import java.util.Optional;

/**
 * What one statement needs.
 *
 * @param recreate its table has to be made again
 */
record SlotVerdict(
        StatementAction action, Optional<StartAt> start, boolean recreate, String reason, List<Blocker> blockers) {
    static SlotVerdict nothing(String reason) {
        return of(StatementAction.NONE, reason);
    }

    static SlotVerdict of(StatementAction action, String reason) {
        return new SlotVerdict(action, Optional.empty(), false, reason, List.of());
    }

    static SlotVerdict start(StatementAction action, StartAt start, String reason) {
        return new SlotVerdict(action, Optional.of(start), false, reason, List.of());
    }

    static SlotVerdict recreate(String reason) {
        return new SlotVerdict(StatementAction.START, Optional.empty(), true, reason, List.of());
    }

    static SlotVerdict blocked(String reason, Blocker blocker) {
        return new SlotVerdict(StatementAction.NONE, Optional.empty(), false, reason, List.of(blocker));
    }
}
