package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.print.ExecutionListing;
import io.headgate.pipelines.plan.print.Explanation;
import io.headgate.pipelines.plan.print.PlanDiff;
import io.headgate.pipelines.plan.print.PlanText;
import io.headgate.pipelines.problem.FailureCode;

/** The ways to look at a plan on a terminal. */
public final class PlanViews {
    private static final int WIDTH = 120;

    private final Terminal terminal;
    private final LoadedProject project;
    private final OutputOption output;

    public PlanViews(Terminal terminal, LoadedProject project, OutputOption output) {
        this.terminal = terminal;
        this.project = project;
        this.output = output;
    }

    /** The whole plan. */
    public void whole(Plan plan) {
        output.print(terminal, plan, new PlanText(output.style(terminal), WIDTH).print(plan));
    }

    /** As people know it from shift_left. */
    void listing(Plan plan) {
        output.print(terminal, plan, new ExecutionListing(output.style(terminal), WIDTH).print(plan));
    }

    void explain(Plan plan, String table) {
        Explanation explanation = Explanation.of(plan, project.snapshot(), table);
        output.print(terminal, explanation, explanation.words());
    }

    void difference(Plan plan, Plan old) {
        PlanDiff difference = PlanDiff.between(old, plan);
        output.print(terminal, difference, difference.words());
    }

    /** 0, or that the plan is blocked. */
    public static int exitCode(Plan plan) {
        return plan.blocked() ? FailureCode.PLAN_BLOCKED.exitCode() : 0;
    }
}
