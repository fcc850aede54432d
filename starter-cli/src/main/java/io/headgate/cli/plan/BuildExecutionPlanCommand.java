package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.RequestBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate pipeline build-execution-plan}: {@code headgate plan} in shift_left's words and columns. */
@Command(
        name = "build-execution-plan",
        description = "List what a deployment would start; see headgate plan.",
        footerHeading = "%nExample:%n",
        footer = "  headgate pipeline build-execution-plan --table-name fct_order --assume-running none $PIPELINES")
public final class BuildExecutionPlanCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RemotePlans remote;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "The pipelines folder (default: $PIPELINES, else as --project).")
    private @Nullable Path path;

    @Option(names = "--table-name", paramLabel = "TABLE", description = "The table; it is restarted if it runs.")
    private @Nullable String table;

    @Mixin
    private PlanInputs inputs = new PlanInputs();

    @Mixin
    private OutputOption output = new OutputOption();

    public BuildExecutionPlanCommand(Terminal terminal, RemotePlans remote) {
        this.terminal = terminal;
        this.remote = remote;
    }

    @Override
    public Integer call() {
        LoadedProject project = inputs.load(terminal, pipelines());
        List<String> tables = Optional.ofNullable(table).stream().toList();
        Plan plan = inputs.plan(terminal, project, PlanKind.DEPLOY, tables, this::restarted, remote);
        new PlanViews(terminal, project, output).listing(plan);
        plan.blockers().forEach(blocker -> terminal.err()
                .println("blocked: " + blocker.code() + " " + blocker.message() + "; " + blocker.remedy()));
        return PlanViews.exitCode(plan);
    }

    private Optional<Path> pipelines() {
        return path == null && !inputs.projectGiven()
                ? terminal.variable("PIPELINES").map(Path::of)
                : Optional.ofNullable(path);
    }

    /** There, a table that is named is deployed again even when it runs. */
    private void restarted(RequestBuilder request) {
        if (table != null) {
            request.restartUnlessForced();
        }
    }
}
