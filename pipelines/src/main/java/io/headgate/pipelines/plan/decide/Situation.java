package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.plan.scope.WorldIndex;
import io.headgate.pipelines.request.Options;
import io.headgate.pipelines.world.Capabilities;
import java.util.Optional;

/**
 * One unit and all that a rule may look at.
 *
 * @param forced it is to be made again whatever it looks like
 * @param changedView a view that it reads is defined anew by this plan: its SQL means something else now
 */
public record Situation(
        Unit unit,
        Scope scope,
        boolean forced,
        Optional<String> changedView,
        Options options,
        PlanContext context,
        Inspection inspection) {

    public WorldIndex world() {
        return inspection.landscape().world();
    }

    public Capabilities capabilities() {
        return world().world().capabilities();
    }

    boolean target() {
        return switch (scope) {
            case TARGET -> true;
            case ANCESTOR, DESCENDANT -> false;
        };
    }

    boolean inPlace() {
        return options.inPlace() || context.policies().inPlace();
    }

    /** What differs for a statement: its own text, its properties, or a view that it reads. */
    Optional<String> difference(Slot slot) {
        return inspection
                .difference(slot)
                .or(() -> slot.current().isPresent() ? changedView.map(view -> "view " + view) : Optional.empty());
    }

    /** Where new statements start: what the user said, for targets; else earliest. */
    StartAt start() {
        return explicitStart().orElse(StartAt.EARLIEST);
    }

    Optional<StartAt> explicitStart() {
        return target() ? options.startFrom().map(StartAt::of) : Optional.empty();
    }
}
