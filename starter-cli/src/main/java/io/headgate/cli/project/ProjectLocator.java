package io.headgate.cli.project;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.scan.ProjectScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds a project's root from what the user typed, or from where they stand. */
final class ProjectLocator {
    private final Terminal terminal;

    ProjectLocator(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * A project's place.
     *
     * @param root the folder that all paths of the project count from
     * @param pipelines the pipelines folder below it, where the user named one
     */
    record Place(Path root, Optional<String> pipelines) {}

    /** From {@code --project}, else the nearest {@code headgate.yaml} upwards, else {@code $PIPELINES}, else here. */
    Place locate(Optional<Path> option) {
        if (option.isPresent()) {
            return new Place(existing(terminal.resolve(option.get())), Optional.empty());
        }
        Optional<Path> configured = configuredRoot(terminal.folder());
        if (configured.isPresent()) {
            return new Place(configured.get(), Optional.empty());
        }
        Optional<String> pipelines = terminal.variable("PIPELINES");
        if (pipelines.isPresent()) {
            return ofPipelines(Path.of(pipelines.get()));
        }
        return new Place(terminal.folder(), Optional.empty());
    }

    /** From a path to the pipelines folder, as shift_left's commands take it. */
    Place ofPipelines(Path typed) {
        Path folder = existing(terminal.resolve(typed));
        Optional<Path> configured = configuredRoot(folder);
        if (configured.isPresent()) {
            return new Place(configured.get(), Optional.empty());
        }
        Path parent = folder.getParent();
        Path name = folder.getFileName();
        return parent == null || name == null
                ? new Place(folder, Optional.empty())
                : new Place(parent, Optional.of(name.toString()));
    }

    static Optional<Path> configuredRoot(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(ProjectScanner.CONFIG_FILE))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new HeadgateException(
                    FailureCode.USAGE, "no folder " + folder, "name the project's root with --project DIR");
        }
        return folder;
    }
}
