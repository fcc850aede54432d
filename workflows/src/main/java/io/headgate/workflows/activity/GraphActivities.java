package io.headgate.workflows.activity;

import io.temporal.activity.ActivityInterface;

/** The steps of a plan in the ledger, page by page. The same order gives the same page for ever. */
@ActivityInterface
public interface GraphActivities {
    /** Steps of the plan, in its order. Fails as PERMANENT when the ledger lacks the plan. */
    StepGraphPage loadSteps(StepGraphOrder order);

    /** Steps that take back what was done: {@code Undo.after(plan, done)}. */
    StepGraphPage loadUndoSteps(UndoGraphOrder order);
}
