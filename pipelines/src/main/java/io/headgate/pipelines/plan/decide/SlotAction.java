package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.scope.Slot;
import java.util.Optional;

/**
 * What happens to one statement of a unit.
 *
 * @param start where a new statement begins to read
 */
public record SlotAction(Slot slot, StatementAction action, Optional<StartAt> start) {
    public static SlotAction start(Slot slot, StatementAction action, StartAt start) {
        return new SlotAction(slot, action, Optional.of(start));
    }

    static SlotAction of(Slot slot, StatementAction action) {
        return new SlotAction(slot, action, Optional.empty());
    }
}
