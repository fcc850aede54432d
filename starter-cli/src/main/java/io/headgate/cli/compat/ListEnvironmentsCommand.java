package io.headgate.cli.compat;

import io.headgate.cli.platform.ListEnvironments;
import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate project list-environments}. */
@Command(
        name = "list-environments",
        description = "List the environments of headgate.yaml, and the lab while it is up.",
        footerHeading = "%nExample:%n",
        footer = "  headgate project list-environments")
final class ListEnvironmentsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    ListEnvironmentsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new ListEnvironments(terminal).run(project, output);
    }
}
