package io.headgate.cli.compat;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.project.WriteMetadata;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code headgate pipeline build-all-metadata}: {@code headgate metadata}. */
@Command(
        name = "build-all-metadata",
        description = "Write pipeline_definition.json of every table; see headgate metadata.",
        footerHeading = "%nExample:%n",
        footer = "  headgate pipeline build-all-metadata $PIPELINES")
final class BuildAllMetadataCommand extends PipelinesCommand {
    BuildAllMetadataCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal, LoadedProject project, OutputOption output) {
        return new WriteMetadata(terminal).run(project, List.of(), output);
    }
}
