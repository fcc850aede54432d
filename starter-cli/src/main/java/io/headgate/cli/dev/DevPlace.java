package io.headgate.cli.dev;

import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.project.ProjectSettings;
import io.headgate.cli.terminal.Terminal;
import java.util.Optional;

/** Which project's processes a command is about. */
public final class DevPlace {
    private DevPlace() {}

    public static DevFolder of(Terminal terminal, ProjectOption project) {
        return new DevFolder(
                ProjectSettings.read(terminal, project, Optional.empty()).root());
    }
}
