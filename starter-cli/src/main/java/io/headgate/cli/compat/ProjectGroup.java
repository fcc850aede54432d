package io.headgate.cli.compat;

import io.headgate.cli.platform.OnlineChecks;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate project ...}. */
public final class ProjectGroup {
    private ProjectGroup() {}

    public static CommandLine create(Terminal terminal, PlatformOpener platforms) {
        return ShiftLeftGroup.of(
                "project",
                "Begin projects; lists of tables; one product alone.",
                List.of(
                        new ProjectInitCommand(terminal),
                        new ValidateConfigCommand(terminal, new OnlineChecks(platforms)),
                        new CrossProductsCommand(terminal),
                        new OneChildCommand(terminal),
                        new UnusedTablesCommand(terminal, platforms),
                        new IsolateDataProductCommand(terminal),
                        new HousekeepStatementsCommand(terminal, platforms),
                        new ListComputePoolsCommand(terminal, platforms),
                        new ListEnvironmentsCommand(terminal),
                        new ListTopicsCommand(terminal, platforms),
                        new GetStatementListCommand(terminal, platforms)));
    }
}
