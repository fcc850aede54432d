package io.headgate.cli.platform;

import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.project.ProjectSettings;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Which environment of which project a command speaks with. */
public final class PlaceOption {
    @Mixin
    private EnvironmentOption environment = new EnvironmentOption();

    @Mixin
    private ProjectOption project = new ProjectOption();

    public Place of(Terminal terminal) {
        return of(terminal, Optional.empty());
    }

    /** As {@link #of(Terminal)}, by a path to the pipelines folder where one is typed. */
    public Place of(Terminal terminal, Optional<Path> pipelines) {
        ProjectSettings settings = ProjectSettings.read(terminal, project, pipelines);
        return new Place(environment.written(settings.config(), settings.root()), settings.root());
    }

    public ProjectOption project() {
        return project;
    }
}
