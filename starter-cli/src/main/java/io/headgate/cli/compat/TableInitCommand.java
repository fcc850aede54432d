package io.headgate.cli.compat;

import io.headgate.cli.project.ScaffoldTable;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate table init}. */
@Command(
        name = "init",
        description = {
            "Begin a table: a folder with SQL that is valid and says what to replace.",
            "The table gets the usual name of its layer, such as src_<product>_<name>.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate table init orders pipelines/sources --product-name sales",
            "  headgate table init orders pipelines/facts/sales",
        })
final class TableInitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "The table's name, also of its folder.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LAYER-DIR",
            defaultValue = "sources",
            description = "A layer's folder, or a product's folder in it (default: sources).")
    private Path folder = Path.of("sources");

    @Option(names = "--product-name", paramLabel = "PRODUCT", description = "The product (default: none).")
    private @Nullable String product;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    TableInitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new ScaffoldTable(terminal)
                .run(pipelines.open(terminal, folder), name, folder, Optional.ofNullable(product), output);
    }
}
