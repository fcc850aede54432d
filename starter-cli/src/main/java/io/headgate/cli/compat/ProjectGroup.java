package io.headgate.cli.compat;

import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate project ...}. */
public final class ProjectGroup {
    private ProjectGroup() {}

    public static CommandLine create(Terminal terminal) {
        return GroupCommand.of("project", "Projects as a whole.", List.of(new ValidateConfigCommand(terminal)));
    }
}
