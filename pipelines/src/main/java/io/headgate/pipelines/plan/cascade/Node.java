package io.headgate.pipelines.plan.cascade;

import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.decide.Decision;
import io.headgate.pipelines.plan.scope.Unit;
import java.util.List;

/**
 * A unit in the plan, with what finally happens to it.
 *
 * @param cascaded its own decision gave way, since something that it reads is made again
 * @param chain the tables that led here, from a target to it
 */
public record Node(Unit unit, Scope scope, Decision decision, boolean cascaded, List<String> chain) {
    public Node {
        chain = List.copyOf(chain);
    }

    public String name() {
        return unit.name();
    }

    /** Whether anything is done to it. */
    public boolean acts() {
        return decision.acts();
    }
}
