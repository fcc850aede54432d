package io.headgate.cli.compat;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.project.TablesOfFile;
import io.headgate.cli.project.WriteMetadata;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate pipeline build-metadata}: {@code headgate metadata TABLE} by the table's file. */
@Command(
        name = "build-metadata",
        description = "Write pipeline_definition.json of the table that a DML file writes; see headgate metadata.",
        footerHeading = "%nExample:%n",
        footer = "  headgate pipeline build-metadata pipelines/facts/p1/fct_order/sql-scripts/dml.fct_order.sql")
final class BuildMetadataCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DML_FILE", description = "The file that writes the table.")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    BuildMetadataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LoadedProject project = pipelines.load(terminal, path);
        return new WriteMetadata(terminal).run(project, TablesOfFile.require(terminal, project, file), output);
    }
}
