package io.headgate.pipelines.plan.cascade;

import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.decide.Decision;
import io.headgate.pipelines.plan.scope.Unit;
import java.util.Optional;

/**
 * A unit in the plan, with what finally happens to it.
 *
 * @param cascaded its own decision gave way, since something that it reads is made again
 * @param via the unit that led here, absent for a target
 */
public record Node(Unit unit, Scope scope, Decision decision, boolean cascaded, Optional<String> via) {
    public String name() {
        return unit.name();
    }

    /** Whether anything is done to it. */
    public boolean acts() {
        return decision.acts();
    }
}
