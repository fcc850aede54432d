package io.headgate.cli.project;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.cache.FactsCache;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.scan.ScannedProject;
import io.headgate.pipelines.sql.FlinkSqlReader;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the project that a command is about, with the cache of facts that lies in its {@code .headgate} folder. */
public final class ProjectLoader {
    private final Terminal terminal;
    private final ProjectLocator locator;

    public ProjectLoader(Terminal terminal) {
        this.terminal = terminal;
        this.locator = new ProjectLocator(terminal);
    }

    /** Loads by {@code --project} and its defaults. */
    public LoadedProject load(ProjectOption option) {
        return load(option, Optional.empty());
    }

    /** Loads by a path to the pipelines folder where one is typed, else by {@code --project} and its defaults. */
    public LoadedProject load(ProjectOption option, Optional<Path> pipelines) {
        LoadedProject project = open(option, pipelines);
        if (project.snapshot().statements().isEmpty()
                && project.snapshot().findings().isEmpty()) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "no SQL files of a project below " + project.root(),
                    "name the project's root with --project DIR, or begin one with: headgate init NAME");
        }
        return project;
    }

    /** As {@link #load(ProjectOption, Optional)}, also where no SQL is yet. */
    public LoadedProject open(ProjectOption option, Optional<Path> pipelines) {
        return read(place(option, pipelines));
    }

    /** The nearest folder upwards that has a {@code headgate.yaml}. */
    public Optional<Path> rootAbove(Path folder) {
        return ProjectLocator.configuredRoot(folder);
    }

    /** The project with this root, also where no SQL is yet. */
    public LoadedProject open(Path root) {
        return read(new ProjectLocator.Place(root, Optional.empty()));
    }

    private ProjectLocator.Place place(ProjectOption option, Optional<Path> pipelines) {
        return pipelines.map(locator::ofPipelines).orElseGet(() -> locator.locate(option.given()));
    }

    private LoadedProject read(ProjectLocator.Place place) {
        FactsCache cache = FactsCache.open(place.root().resolve(".headgate").resolve("cache"), new FlinkSqlReader());
        ScannedProject scanned = ProjectScanner.scan(place.root(), place.pipelines(), cache);
        if (!scanned.files().isEmpty()) {
            cache.save().ifPresent(reason -> terminal.err().println("note: " + reason));
        }
        return new LoadedProject(place.root(), scanned);
    }
}
