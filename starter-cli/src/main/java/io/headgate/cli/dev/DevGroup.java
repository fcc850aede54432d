package io.headgate.cli.dev;

import io.headgate.cli.terminal.GroupCommand;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate dev ...}. */
public final class DevGroup {
    private DevGroup() {}

    public static CommandLine create(Terminal terminal) {
        return GroupCommand.of(
                "dev",
                "Lab, PostgreSQL, Temporal and worker on this machine.",
                List.of(
                        new DevUpCommand(terminal),
                        new DevDownCommand(terminal),
                        new DevStatusCommand(terminal),
                        new DevLogsCommand(terminal),
                        new DevResetCommand(terminal),
                        new InstallTemporalCommand(terminal)));
    }
}
