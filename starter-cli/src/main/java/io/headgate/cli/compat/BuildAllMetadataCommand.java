package io.headgate.cli.compat;

import io.headgate.cli.project.WriteMetadata;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate pipeline build-all-metadata}: {@code headgate metadata}. */
@Command(
        name = "build-all-metadata",
        description = "Write pipeline_definition.json of every table; see headgate metadata.",
        footerHeading = "%nExample:%n",
        footer = "  headgate pipeline build-all-metadata $PIPELINES")
final class BuildAllMetadataCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    BuildAllMetadataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new WriteMetadata(terminal).run(pipelines.load(terminal, path), List.of(), output);
    }
}
