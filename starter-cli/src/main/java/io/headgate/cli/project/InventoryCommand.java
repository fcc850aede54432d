package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate inventory}. */
@Command(
        name = "inventory",
        description = "Write inventory.json: tables, products, types, files.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate inventory",
            "  headgate inventory --project examples/orders --json",
        })
public final class InventoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    public InventoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new WriteInventory(terminal).run(new ProjectLoader(terminal).load(project), output);
    }
}
