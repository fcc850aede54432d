package io.headgate.cli.rollout;

import io.headgate.cli.plan.PlanContexts;
import io.headgate.cli.plan.PlanFiles;
import io.headgate.cli.plan.PlanInputs;
import io.headgate.cli.plan.PlanViews;
import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.PlanKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate deploy|undeploy}: from a plan to its end. */
@Command(footerHeading = "%nExamples:%n")
public final class ChangeCommand implements Callable<Integer> {
    private static final List<String> EXIT_CODES = List.of(
            "%nExit codes: 0 done or unchanged, 2 not understood, 3 plan blocked, 4 failed, 5 rolled back, 6 stale or",
            "conflicting, 7 cannot connect, 8 waiting for a decision, 9 rejected or aborted, 130 detached.");

    private final PlanKind kind;
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "TABLE", description = "Tables, or patterns such as src_*.")
    private List<String> tables = List.of();

    @Option(names = "--plan", paramLabel = "FILE", description = "Carry out this plan, as 'plan --plan-out' wrote it.")
    private @Nullable Path planFile;

    @Option(names = "--plan-only", description = "Show the plan and end.")
    private boolean planOnly;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Mixin
    private PlanInputs inputs = new PlanInputs();

    @Mixin
    private CarryOutOptions carryOut = new CarryOutOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    private ChangeCommand(Terminal terminal, PlanKind kind) {
        this.terminal = terminal;
        this.kind = kind;
    }

    public static CommandLine deploy(Terminal terminal) {
        return of(
                terminal,
                PlanKind.DEPLOY,
                "Plan, show the plan, ask, and carry it out; follow it until it ends.",
                "  headgate deploy fct_order -e lab",
                "  headgate deploy --changed-since main --may-start-descendants -y",
                "  headgate deploy --all --on-failure rollback -y --json",
                "  headgate deploy --plan plan.json -y");
    }

    public static CommandLine undeploy(Terminal terminal) {
        return of(
                terminal,
                PlanKind.UNDEPLOY,
                "Plan the removal of tables, show the plan, ask, and carry it out.",
                "  headgate undeploy fct_order -e lab",
                "  headgate undeploy fct_order --with-ancestors -y",
                "  headgate undeploy fct_order --plan-only --assume-running all");
    }

    private static CommandLine of(Terminal terminal, PlanKind kind, String description, String... examples) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new ChangeCommand(terminal, kind))
                .name(words(kind));
        spec.usageMessage().description(description);
        spec.usageMessage()
                .footer(Stream.concat(Stream.of(examples), EXIT_CODES.stream()).toArray(String[]::new));
        return new CommandLine(spec);
    }

    @Override
    public Integer call() {
        LoadedProject project = inputs.load(terminal, Optional.empty());
        PlanViews views = new PlanViews(terminal, project, output);
        if (planOnly && inputs.worldGiven()) {
            Plan plan = inputs.plan(terminal, project, kind, tables, request -> {});
            files.write(terminal, project, plan);
            views.whole(plan);
            return PlanViews.exitCode(plan);
        }
        EnvironmentConfig environment = inputs.environment(project);
        Optional<Plan> given = Optional.ofNullable(planFile).map(this::read);
        String user = User.of(terminal);
        try (Services services = Services.open(terminal, Addresses.of(terminal, project.root()))) {
            Plan plan = plan(project, environment, new Planning(services, user), given);
            files.write(terminal, project, plan);
            if (planOnly) {
                views.whole(plan);
                return PlanViews.exitCode(plan);
            }
            return new RolloutRun(terminal, output, services, user)
                    .carryOut(
                            plan,
                            carryOut.options(environment.policies()),
                            carryOut.confirm(),
                            carryOut.detach(),
                            views::whole);
        }
    }

    /** The plan of a file: it says itself which tables it is for, and what is done to them. */
    private Plan read(Path file) {
        if (!tables.isEmpty()) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "tables and --plan contradict each other",
                    "name tables to plan anew, or a plan to carry out");
        }
        Plan plan = PlanFiles.read(terminal.resolve(file));
        if (plan.kind() != kind) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    file + " is a plan to " + words(plan.kind()) + ", not to " + words(kind),
                    "carry it out with headgate " + words(plan.kind()) + ", or plan anew");
        }
        return plan;
    }

    private static String words(PlanKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Plan plan(LoadedProject project, EnvironmentConfig environment, Planning planning, Optional<Plan> given) {
        if (given.isPresent()) {
            planning.adopt(given.get(), project);
            return given.get();
        }
        PlanContext context = PlanContexts.of(project, environment);
        return planning.plan(
                project, environment.name(), inputs.request(terminal, project, kind, tables), context.project());
    }
}
