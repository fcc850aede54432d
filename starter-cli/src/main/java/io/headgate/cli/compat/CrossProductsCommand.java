package io.headgate.cli.compat;

import io.headgate.cli.project.ListTables;
import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import picocli.CommandLine.Command;

/** {@code headgate project report-table-cross-products}. */
@Command(
        name = "report-table-cross-products",
        description = "List tables that another product reads.",
        footerHeading = "%nExample:%n",
        footer = "  headgate project report-table-cross-products $PIPELINES")
final class CrossProductsCommand extends PipelinesCommand {
    CrossProductsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal, LoadedProject project, OutputOption output) {
        return new ListTables(terminal).crossProducts(project, output);
    }
}
