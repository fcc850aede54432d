package io.headgate.cli.compat;

import io.headgate.cli.project.ListTables;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate project list-tables-with-one-child}. */
@Command(
        name = "list-tables-with-one-child",
        description = "List tables that exactly one other reads.",
        footerHeading = "%nExample:%n",
        footer = "  headgate project list-tables-with-one-child $PIPELINES")
final class OneChildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    OneChildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new ListTables(terminal).withOneChild(pipelines.load(terminal, path), output);
    }
}
