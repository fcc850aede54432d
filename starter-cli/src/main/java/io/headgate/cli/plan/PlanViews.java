package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.print.PlanText;
import io.headgate.pipelines.plan.review.Explanation;
import io.headgate.pipelines.plan.review.PlanDifference;
import io.headgate.pipelines.problem.FailureCode;

/** The ways to look at a plan on a terminal. */
final class PlanViews {
    private final Terminal terminal;
    private final LoadedProject project;
    private final OutputOption output;

    PlanViews(Terminal terminal, LoadedProject project, OutputOption output) {
        this.terminal = terminal;
        this.project = project;
        this.output = output;
    }

    void whole(Plan plan) {
        output.print(terminal, plan, PlanText.render(plan, output.style(terminal)));
    }

    void explain(Plan plan, String table) {
        Explanation explanation = Explanation.of(plan, project.graph(), table);
        output.print(terminal, explanation, explanation.text());
    }

    void difference(Plan plan, Plan old) {
        PlanDifference difference = PlanDifference.between(old, plan);
        output.print(terminal, difference, difference.text());
    }

    static int exitCode(Plan plan) {
        return plan.blocked() ? FailureCode.PLAN_BLOCKED.exitCode() : 0;
    }
}
