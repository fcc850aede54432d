package io.headgate.cli.compat;

import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate table ...}. */
public final class TableGroup {
    private TableGroup() {}

    public static CommandLine create(Terminal terminal) {
        return GroupCommand.of(
                "table",
                "Table folders, the inventory, names.",
                List.of(new BuildInventoryCommand(terminal), new ValidateTableNamesCommand(terminal)));
    }
}
