package io.headgate.cli.compat;

import io.headgate.cli.project.ListTables;
import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import picocli.CommandLine.Command;

/** {@code headgate project list-tables-with-one-child}. */
@Command(
        name = "list-tables-with-one-child",
        description = "List tables that exactly one other reads.",
        footerHeading = "%nExample:%n",
        footer = "  headgate project list-tables-with-one-child $PIPELINES")
final class OneChildCommand extends PipelinesCommand {
    OneChildCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal, LoadedProject project, OutputOption output) {
        return new ListTables(terminal).withOneChild(project, output);
    }
}
