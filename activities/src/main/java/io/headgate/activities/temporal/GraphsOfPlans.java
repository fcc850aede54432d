package io.headgate.activities.temporal;

import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.plan.StepNodes;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.undo.Undo;
import io.headgate.workflows.activity.GraphActivities;
import io.headgate.workflows.activity.StepGraphOrder;
import io.headgate.workflows.activity.StepGraphPage;
import io.headgate.workflows.activity.UndoGraphOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads step graphs off plans. */
public final class GraphsOfPlans implements GraphActivities {
    private final PlanLibrary library;

    public GraphsOfPlans(PlanLibrary library) {
        this.library = library;
    }

    @Override
    public StepGraphPage loadSteps(StepGraphOrder order) {
        try {
            return StepNodes.page(library.plan(order.planDigest()).steps(), order.from(), order.size());
        } catch (RuntimeException e) {
            throw Classified.of(e);
        }
    }

    @Override
    public StepGraphPage loadUndoSteps(UndoGraphOrder order) {
        try {
            Plan plan = library.plan(order.planDigest());
            List<String> done = new ArrayList<>();
            for (int i = 0; i < plan.steps().size(); i++) {
                if (order.done().charAt(i) == '1') {
                    done.add(plan.steps().get(i).id());
                }
            }
            List<Step> undo = Undo.after(plan, done);
            return StepNodes.page(undo, order.from(), order.size());
        } catch (RuntimeException e) {
            throw Classified.of(e);
        }
    }
}
