package io.headgate.activities.temporal;

import io.headgate.activities.plan.PlanMaker;
import io.headgate.workflows.activity.PlanActivities;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;

/** Plans on what runs now. */
public final class PlansOnWorlds implements PlanActivities {
    private final PlanMaker maker;

    public PlansOnWorlds(PlanMaker maker) {
        this.maker = maker;
    }

    @Override
    public PlanSummary makePlan(PlanRequest request) {
        return Alive.during("plan", () -> maker.make(request));
    }
}
