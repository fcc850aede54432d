package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.PlanKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate plan}. */
@picocli.CommandLine.Command(
        name = "plan",
        description = "Show what a deployment would do to every table, why, and how it is undone. Changes nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate plan fct_order --assume-running none",
            "  headgate plan src_table_1 --force --may-start-descendants --assume-running all",
            "  headgate plan --changed-since main --observed world.json --plan-out plan.json",
            "  headgate plan --product-name p1 --assume-running all --html plan.html",
            "  headgate plan fct_order --kind undeploy --assume-running all",
            "%nExit codes: 0 planned, 2 not understood, 3 blocked, 6 a file of another environment or changed by hand.",
        })
public final class PlanCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RemotePlans remote;

    @Parameters(arity = "0..*", paramLabel = "TABLE", description = "Tables, or patterns such as src_*.")
    private List<String> tables = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "deploy (the default) or undeploy.")
    private PlanKind kind = PlanKind.DEPLOY;

    @Option(names = "--explain", paramLabel = "TABLE", description = "Say why this table is in the plan, or why not.")
    private @Nullable String explain;

    @Option(names = "--diff", paramLabel = "OLD", description = "Say how the plan differs from one in a file.")
    private @Nullable Path diff;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Mixin
    private PlanInputs inputs = new PlanInputs();

    @Mixin
    private OutputOption output = new OutputOption();

    public PlanCommand(Terminal terminal, RemotePlans remote) {
        this.terminal = terminal;
        this.remote = remote;
    }

    @Override
    public Integer call() {
        if (explain != null && diff != null) {
            throw new HeadgateException(
                    FailureCode.USAGE, "--explain and --diff contradict each other", "give one of them");
        }
        LoadedProject project = inputs.load(terminal, Optional.empty());
        Plan plan = inputs.plan(terminal, project, kind, tables, request -> {}, remote);
        files.write(terminal, project, plan);
        PlanViews views = new PlanViews(terminal, project, output);
        if (explain != null) {
            views.explain(plan, explain);
        } else if (diff != null) {
            views.difference(plan, PlanFiles.read(terminal.resolve(diff)));
        } else {
            views.whole(plan);
        }
        return PlanViews.exitCode(plan);
    }

    /** Reads {@code deploy} and {@code undeploy}. */
    static final class KindConverter implements ITypeConverter<PlanKind> {
        @Override
        public PlanKind convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "deploy" -> PlanKind.DEPLOY;
                case "undeploy" -> PlanKind.UNDEPLOY;
                default ->
                    throw new picocli.CommandLine.TypeConversionException(
                            "'" + text + "' is neither deploy nor undeploy");
            };
        }
    }
}
