package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.inventory.Inventory;
import java.nio.file.Path;

/** Writes {@code inventory.json} into the pipelines folder. */
public final class WriteInventory {
    private final Terminal terminal;

    public WriteInventory(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Document(String file, boolean changed, int tables, long externals, Inventory inventory) {}

    public int run(LoadedProject project, OutputOption output) {
        Inventory inventory = Inventory.of(project.index(), project.declared());
        Path file = project.pipelines().resolve(Inventory.FILE);
        boolean changed = ProjectFiles.write(file, inventory.text());
        long externals = inventory.externals();
        int tables = (int) (inventory.tables().size() - externals);
        String text = (changed ? "wrote " : "unchanged: ") + terminal.shown(file) + ", " + Counted.of(tables, "table")
                + ", " + externals + " external\n";
        output.print(
                terminal,
                new Document(project.root().relativize(file).toString(), changed, tables, externals, inventory),
                text);
        return 0;
    }
}
