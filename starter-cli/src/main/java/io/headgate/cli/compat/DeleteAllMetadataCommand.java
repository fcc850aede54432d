package io.headgate.cli.compat;

import io.headgate.cli.project.DeleteMetadata;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate pipeline delete-all-metadata}: {@code headgate metadata --delete}. */
@Command(
        name = "delete-all-metadata",
        description = "Delete every pipeline_definition.json; see headgate metadata --delete.",
        footerHeading = "%nExample:%n",
        footer = "  headgate pipeline delete-all-metadata $PIPELINES")
final class DeleteAllMetadataCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    DeleteAllMetadataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new DeleteMetadata(terminal).run(pipelines.load(terminal, path), Optional.empty(), output);
    }
}
