package io.headgate.cli.lab;

import io.headgate.cli.project.ProjectLoader;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lab a command is about: the folder that holds its data. */
final class LabFolder {
    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "The lab's folder (default: .headgate/lab of the project, else of this folder).")
    private @Nullable Path folder;

    Path resolve(Terminal terminal) {
        if (folder != null) {
            return terminal.resolve(folder);
        }
        return usual(new ProjectLoader(terminal).rootAbove(terminal.folder()).orElse(terminal.folder()));
    }

    /** Where the lab of a project lies when nobody says otherwise. */
    static Path usual(Path project) {
        return project.resolve(".headgate").resolve("lab");
    }

    /** Where the lab's output goes. */
    static Path log(Path folder) {
        return folder.resolve("logs").resolve("lab.log");
    }
}
