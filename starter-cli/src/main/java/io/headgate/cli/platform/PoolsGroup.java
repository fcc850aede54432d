package io.headgate.cli.platform;

import io.headgate.cli.terminal.GroupCommand;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate pools ...}. */
public final class PoolsGroup {
    private PoolsGroup() {}

    public static CommandLine create(Terminal terminal, PlatformOpener platforms) {
        return GroupCommand.of("pools", "Compute pools.", List.of(new PoolsListCommand(terminal, platforms)));
    }
}
