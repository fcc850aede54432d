package io.headgate.cli.compat;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.project.OnlineCheck;
import io.headgate.cli.project.OnlineOptions;
import io.headgate.cli.project.ValidateProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FindingCode;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate project validate-config}: what {@code headgate validate} finds about the configuration. */
@Command(
        name = "validate-config",
        description = "Check headgate.yaml and external_tables.json; see headgate validate.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate project validate-config", "  headgate project validate-config --online -e prod"})
final class ValidateConfigCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final OnlineCheck check;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OnlineOptions online = new OnlineOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    ValidateConfigCommand(Terminal terminal, OnlineCheck check) {
        this.terminal = terminal;
        this.check = check;
    }

    @Override
    public Integer call() {
        LoadedProject project = pipelines.load(terminal, null);
        return new ValidateProject(terminal)
                .run(project, EnumSet.of(FindingCode.CONFIG_INVALID), false, online.attempts(project, check), output);
    }
}
