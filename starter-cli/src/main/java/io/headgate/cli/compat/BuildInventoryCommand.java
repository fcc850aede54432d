package io.headgate.cli.compat;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.project.WriteInventory;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import picocli.CommandLine.Command;

/** {@code headgate table build-inventory}: {@code headgate inventory}. */
@Command(
        name = "build-inventory",
        description = "Write inventory.json; see headgate inventory.",
        footerHeading = "%nExample:%n",
        footer = "  headgate table build-inventory $PIPELINES")
final class BuildInventoryCommand extends PipelinesCommand {
    BuildInventoryCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal, LoadedProject project, OutputOption output) {
        return new WriteInventory(terminal).run(project, output);
    }
}
