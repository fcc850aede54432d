package io.headgate.cli.compat;

import io.headgate.cli.project.DeleteMetadata;
import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code headgate pipeline delete-all-metadata}: {@code headgate metadata --delete}. */
@Command(
        name = "delete-all-metadata",
        description = "Delete every pipeline_definition.json; see headgate metadata --delete.",
        footerHeading = "%nExample:%n",
        footer = "  headgate pipeline delete-all-metadata $PIPELINES")
final class DeleteAllMetadataCommand extends PipelinesCommand {
    DeleteAllMetadataCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal, LoadedProject project, OutputOption output) {
        return new DeleteMetadata(terminal).run(project, Optional.empty(), output);
    }
}
