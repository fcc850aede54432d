package io.headgate.cli;

import io.headgate.cli.compat.PipelineGroup;
import io.headgate.cli.compat.ProjectGroup;
import io.headgate.cli.compat.RagGroup;
import io.headgate.cli.compat.TableGroup;
import io.headgate.cli.demo.DemoCommand;
import io.headgate.cli.dev.DevGroup;
import io.headgate.cli.doctor.DoctorCommand;
import io.headgate.cli.lab.LabGroup;
import io.headgate.cli.launched.BenchCommand;
import io.headgate.cli.launched.EvidenceCommand;
import io.headgate.cli.plan.PlanCommand;
import io.headgate.cli.platform.ObserveCommand;
import io.headgate.cli.platform.OnlineChecks;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.platform.PoolsGroup;
import io.headgate.cli.platform.SqlCommand;
import io.headgate.cli.platform.StatementsGroup;
import io.headgate.cli.platform.TopicsGroup;
import io.headgate.cli.project.ImpactCommand;
import io.headgate.cli.project.InitCommand;
import io.headgate.cli.project.InventoryCommand;
import io.headgate.cli.project.MetadataCommand;
import io.headgate.cli.project.ReportCommand;
import io.headgate.cli.project.ValidateCommand;
import io.headgate.cli.rollout.ChangeCommand;
import io.headgate.cli.rollout.DecisionCommand;
import io.headgate.cli.rollout.DescribeCommand;
import io.headgate.cli.rollout.HistoryCommand;
import io.headgate.cli.rollout.RetryCommand;
import io.headgate.cli.rollout.RollbackCommand;
import io.headgate.cli.rollout.SkipCommand;
import io.headgate.cli.rollout.StatusCommand;
import io.headgate.cli.rollout.WatchCommand;
import io.headgate.cli.rollout.WorkerPlans;
import io.headgate.cli.schedule.ScheduleGroup;
import io.headgate.cli.terminal.Terminal;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands in one tree, with the manners that they share: usage errors, failures, exit codes. */
@Command(
        name = "headgate",
        description = "Deploys pipelines of Flink SQL, durably.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Each command explains itself: headgate COMMAND --help"})
final class CommandTree implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private CommandTree() {}

    /** The tree for one run; where the first word names a command, it holds that command alone. */
    static CommandLine create(Terminal terminal, PlatformOpener platforms, List<String> args) {
        CommandLine line = new CommandLine(new CommandTree());
        List<CommandEntry> entries = entries(terminal, platforms);
        Optional<CommandEntry> wanted = entries.stream()
                .filter(entry -> !args.isEmpty() && entry.name().equals(args.get(0)))
                .findFirst();
        wanted.map(List::of)
                .orElse(entries)
                .forEach(entry ->
                        line.addSubcommand(entry.name(), entry.command().get()));
        if (wanted.isEmpty()) {
            CommandListing.install(line, entries);
        }
        Failures failures = new Failures(terminal, args);
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setUsageHelpAutoWidth(terminal.interactive());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setExecutionExceptionHandler((exception, command, parsed) -> failures.tell(exception));
        line.setParameterExceptionHandler((exception, words) -> UsageErrors.tell(failures, exception));
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static List<CommandEntry> entries(Terminal terminal, PlatformOpener platforms) {
        return List.of(
                new CommandEntry("init", CommandGroup.PROJECT, () -> new InitCommand(terminal)),
                new CommandEntry(
                        "validate",
                        CommandGroup.PROJECT,
                        () -> new ValidateCommand(terminal, new OnlineChecks(platforms))),
                new CommandEntry("report", CommandGroup.PROJECT, () -> new ReportCommand(terminal)),
                new CommandEntry("impact", CommandGroup.PROJECT, () -> new ImpactCommand(terminal)),
                new CommandEntry("inventory", CommandGroup.PROJECT, () -> new InventoryCommand(terminal)),
                new CommandEntry("metadata", CommandGroup.PROJECT, () -> new MetadataCommand(terminal)),
                new CommandEntry("plan", CommandGroup.PLAN, () -> new PlanCommand(terminal, new WorkerPlans(terminal))),
                new CommandEntry("deploy", CommandGroup.ROLLOUT, () -> ChangeCommand.deploy(terminal)),
                new CommandEntry("undeploy", CommandGroup.ROLLOUT, () -> ChangeCommand.undeploy(terminal)),
                new CommandEntry("rollback", CommandGroup.ROLLOUT, () -> new RollbackCommand(terminal)),
                new CommandEntry("status", CommandGroup.ROLLOUT, () -> new StatusCommand(terminal)),
                new CommandEntry("watch", CommandGroup.ROLLOUT, () -> new WatchCommand(terminal)),
                new CommandEntry("history", CommandGroup.ROLLOUT, () -> new HistoryCommand(terminal)),
                new CommandEntry("describe", CommandGroup.ROLLOUT, () -> new DescribeCommand(terminal)),
                new CommandEntry("approve", CommandGroup.ROLLOUT, () -> DecisionCommand.approve(terminal)),
                new CommandEntry("reject", CommandGroup.ROLLOUT, () -> DecisionCommand.reject(terminal)),
                new CommandEntry("pause", CommandGroup.ROLLOUT, () -> DecisionCommand.pause(terminal)),
                new CommandEntry("resume", CommandGroup.ROLLOUT, () -> DecisionCommand.resume(terminal)),
                new CommandEntry("retry", CommandGroup.ROLLOUT, () -> new RetryCommand(terminal)),
                new CommandEntry("skip", CommandGroup.ROLLOUT, () -> new SkipCommand(terminal)),
                new CommandEntry("abort", CommandGroup.ROLLOUT, () -> DecisionCommand.abort(terminal)),
                new CommandEntry("schedule", CommandGroup.ROLLOUT, () -> ScheduleGroup.create(terminal)),
                new CommandEntry("observe", CommandGroup.PLATFORM, () -> new ObserveCommand(terminal, platforms)),
                new CommandEntry("sql", CommandGroup.PLATFORM, () -> new SqlCommand(terminal, platforms)),
                new CommandEntry(
                        "statements", CommandGroup.PLATFORM, () -> StatementsGroup.create(terminal, platforms)),
                new CommandEntry("pools", CommandGroup.PLATFORM, () -> PoolsGroup.create(terminal, platforms)),
                new CommandEntry("topics", CommandGroup.PLATFORM, () -> TopicsGroup.create(terminal, platforms)),
                new CommandEntry("lab", CommandGroup.LAB, () -> LabGroup.create(terminal)),
                new CommandEntry("dev", CommandGroup.LAB, () -> DevGroup.create(terminal)),
                new CommandEntry("doctor", CommandGroup.LAB, () -> new DoctorCommand(terminal)),
                new CommandEntry("demo", CommandGroup.LAB, () -> new DemoCommand(terminal, Main::run)),
                new CommandEntry("evidence", CommandGroup.LAB, EvidenceCommand::new),
                new CommandEntry("bench", CommandGroup.LAB, BenchCommand::new),
                new CommandEntry("completion", CommandGroup.SHELL, () -> new CompletionCommand(terminal, platforms)),
                new CommandEntry("version", CommandGroup.SHELL, () -> new VersionCommand(terminal)),
                new CommandEntry("pipeline", CommandGroup.SHIFT_LEFT, () -> PipelineGroup.create(terminal, platforms)),
                new CommandEntry("table", CommandGroup.SHIFT_LEFT, () -> TableGroup.create(terminal, platforms)),
                new CommandEntry("project", CommandGroup.SHIFT_LEFT, () -> ProjectGroup.create(terminal, platforms)),
                new CommandEntry("rag", CommandGroup.SHIFT_LEFT, RagGroup::create));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
