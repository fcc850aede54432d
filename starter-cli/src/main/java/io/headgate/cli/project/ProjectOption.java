package io.headgate.cli.project;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which project a command is about. */
public final class ProjectOption {
    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The project's root (default: the nearest headgate.yaml upwards, else the folder above"
                    + " $PIPELINES, else this folder).")
    private @Nullable Path project;

    public Optional<Path> given() {
        return Optional.ofNullable(project);
    }
}
