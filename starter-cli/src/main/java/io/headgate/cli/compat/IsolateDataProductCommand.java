package io.headgate.cli.compat;

import io.headgate.cli.project.IsolateProduct;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate project isolate-data-product}. */
@Command(
        name = "isolate-data-product",
        description = {
            "Copy a product and what it reads into a new project.",
            "Nothing that exists is overwritten.",
        },
        footerHeading = "%nExample:%n",
        footer = "  headgate project isolate-data-product c360 $PIPELINES ../c360-alone")
final class IsolateDataProductCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "PRODUCT", description = "The product.")
    private String product = "";

    @Parameters(index = "1", paramLabel = "SRC", description = "The pipelines folder to copy from.")
    private Path source = Path.of("");

    @Parameters(index = "2", paramLabel = "DST", description = "The new project's folder.")
    private Path destination = Path.of("");

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    IsolateDataProductCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new IsolateProduct(terminal).run(pipelines.load(terminal, source), product, destination, output);
    }
}
