package io.headgate.cli.compat;

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
        footerHeading = "%nExample:%n",
        footer = "  headgate project validate-config")
final class ValidateConfigCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    ValidateConfigCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new ValidateProject(terminal)
                .run(pipelines.load(terminal, null), EnumSet.of(FindingCode.CONFIG_INVALID), false, output);
    }
}
