package io.headgate.cli.compat;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.project.ProjectLoader;
import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** Which project a command of shift_left is about: the path that it takes, else {@code $PIPELINES}, else as everywhere. */
final class PipelinesPath {
    static final String DESCRIPTION = "The pipelines folder (default: $PIPELINES, else as --project).";

    @Mixin
    private ProjectOption project = new ProjectOption();

    LoadedProject load(Terminal terminal, @Nullable Path typed) {
        return new ProjectLoader(terminal).load(project, path(terminal, typed));
    }

    /** The project around a folder that the user named, which need not exist yet; it may hold no SQL so far. */
    LoadedProject open(Terminal terminal, Path folder) {
        ProjectLoader loader = new ProjectLoader(terminal);
        Optional<Path> root = project.given().isEmpty() ? loader.rootAbove(terminal.resolve(folder)) : Optional.empty();
        return root.map(loader::open).orElseGet(() -> loader.open(project, path(terminal, null)));
    }

    private Optional<Path> path(Terminal terminal, @Nullable Path typed) {
        return typed == null && project.given().isEmpty()
                ? terminal.variable("PIPELINES").map(Path::of)
                : Optional.ofNullable(typed);
    }
}
