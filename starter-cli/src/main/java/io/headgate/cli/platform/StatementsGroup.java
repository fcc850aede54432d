package io.headgate.cli.platform;

import io.headgate.cli.terminal.GroupCommand;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate statements ...}. */
public final class StatementsGroup {
    private StatementsGroup() {}

    public static CommandLine create(Terminal terminal, PlatformOpener platforms) {
        return GroupCommand.of(
                "statements",
                "List, stop, resume and delete statements by hand.",
                List.of(
                        new StatementsListCommand(terminal, platforms),
                        StatementActionCommand.of(terminal, platforms, StatementAction.STOP),
                        StatementActionCommand.of(terminal, platforms, StatementAction.RESUME),
                        StatementActionCommand.of(terminal, platforms, StatementAction.DELETE)));
    }
}
