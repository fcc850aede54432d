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

/** {@code headgate project report-table-cross-products}. */
@Command(
        name = "report-table-cross-products",
        description = "List tables that another product reads.",
        footerHeading = "%nExample:%n",
        footer = "  headgate project report-table-cross-products $PIPELINES")
final class CrossProductsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    CrossProductsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new ListTables(terminal).crossProducts(pipelines.load(terminal, path), output);
    }
}
