package io.headgate.cli.compat;

import io.headgate.cli.terminal.GroupCommand;
import java.util.List;
import picocli.CommandLine;

/** A group of commands that shift_left has too; those that it has and Headgate has not come last, and say so when called. */
final class ShiftLeftGroup {
    private ShiftLeftGroup() {}

    static CommandLine of(String name, String description, List<Object> commands) {
        CommandLine line = GroupCommand.of(name, description, commands);
        MissingCommand.of(name).forEach(missing -> line.addSubcommand(missing.name(), missing.spec()));
        return line;
    }
}
