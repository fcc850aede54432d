package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.PlanKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate undeploy}: plans the removal of tables; this release does not carry it out. */
@Command(
        name = "undeploy",
        description = "Show what the removal of tables would do. This release plans it only (--plan-only).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate undeploy fct_order --plan-only --assume-running all",
            "  headgate undeploy fct_order --with-ancestors --plan-only --observed world.json",
        })
public final class UndeployCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "TABLE", description = "Tables, or patterns such as src_*.")
    private List<String> tables = List.of();

    @Option(names = "--plan-only", description = "Show the plan and end.")
    private boolean planOnly;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Mixin
    private PlanInputs inputs = new PlanInputs();

    @Mixin
    private OutputOption output = new OutputOption();

    public UndeployCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!planOnly) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "this release plans a removal and cannot carry it out: that needs the rollout service of a later"
                            + " release",
                    "look at the plan with --plan-only");
        }
        LoadedProject project = inputs.load(terminal, Optional.empty());
        Plan plan = inputs.plan(terminal, project, PlanKind.UNDEPLOY, tables, request -> {});
        files.write(terminal, project, plan);
        new PlanViews(terminal, project, output).whole(plan);
        return PlanViews.exitCode(plan);
    }
}
