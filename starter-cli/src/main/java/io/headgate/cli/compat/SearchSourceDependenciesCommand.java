package io.headgate.cli.compat;

import io.headgate.cli.project.SearchSources;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate table search-source-dependencies}. */
@Command(
        name = "search-source-dependencies",
        description = "List the tables that a SQL file reads, and where they are.",
        footerHeading = "%nExample:%n",
        footer = "  headgate table search-source-dependencies fct_order.sql $PIPELINES")
final class SearchSourceDependenciesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SQL", description = "The SQL file, of this project or of none.")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "SRC", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path source;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    SearchSourceDependenciesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new SearchSources(terminal).run(pipelines.load(terminal, source), file, output);
    }
}
