package io.headgate.cli.compat;

import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate table ...}. */
public final class TableGroup {
    private TableGroup() {}

    public static CommandLine create(Terminal terminal, PlatformOpener platforms) {
        return ShiftLeftGroup.of(
                "table",
                "Begin tables; inventory and names.",
                List.of(
                        new TableInitCommand(terminal),
                        new BuildInventoryCommand(terminal),
                        new ValidateTableNamesCommand(terminal),
                        new SearchSourceDependenciesCommand(terminal),
                        new ExplainCommand(terminal, platforms)));
    }
}
