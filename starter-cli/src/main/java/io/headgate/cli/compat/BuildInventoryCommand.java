package io.headgate.cli.compat;

import io.headgate.cli.project.WriteInventory;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate table build-inventory}: {@code headgate inventory}. */
@Command(
        name = "build-inventory",
        description = "Write inventory.json; see headgate inventory.",
        footerHeading = "%nExample:%n",
        footer = "  headgate table build-inventory $PIPELINES")
final class BuildInventoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    BuildInventoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new WriteInventory(terminal).run(pipelines.load(terminal, path), output);
    }
}
