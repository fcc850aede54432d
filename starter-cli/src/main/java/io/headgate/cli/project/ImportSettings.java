package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.ShiftLeftImport;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.scaffold.ProjectScaffold;
import io.headgate.pipelines.scaffold.ProjectType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Begins a project with the settings of a {@code config.yaml} of shift_left; what was left behind is said as notes. */
final class ImportSettings {
    private final Terminal terminal;
    private final Path from;

    ImportSettings(Terminal terminal, Path from) {
        this.terminal = terminal;
        this.from = from;
    }

    private record Document(String file, List<String> notices) {}

    int newProject(String name, Path parent, ProjectType type, OutputOption output) {
        ShiftLeftImport.Result settings = read();
        int exit = new ScaffoldProject(terminal)
                .run(name, parent, type, ProjectScaffold.files(name, type, settings.text()), output);
        note(settings);
        return exit;
    }

    /** Writes {@code headgate.yaml} into the folder of a project that has none yet. */
    int intoProject(Path folder, OutputOption output) {
        ShiftLeftImport.Result settings = read();
        Path root = terminal.resolve(folder).toAbsolutePath().normalize();
        Path file = root.resolve("headgate.yaml");
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new HeadgateException(
                    FailureCode.ALREADY_EXISTS,
                    terminal.shown(file) + " exists already and is not overwritten",
                    "move it away first");
        }
        Path name = root.getFileName();
        ProjectFiles.write(
                file, ProjectScaffold.settingsFile(name == null ? "project" : name.toString(), settings.text()));
        note(settings);
        output.print(
                terminal,
                new Document(file.toString(), settings.notices()),
                "wrote " + terminal.shown(file) + "\n\nnext:\n  headgate validate\n");
        return 0;
    }

    private void note(ShiftLeftImport.Result settings) {
        settings.notices().forEach(notice -> terminal.err().println("note: " + notice));
    }

    private ShiftLeftImport.Result read() {
        Path file = terminal.resolve(from);
        try {
            return ShiftLeftImport.read(Files.readString(file));
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO, "cannot read " + terminal.shown(file), "check path and permissions", e);
        } catch (IllegalArgumentException e) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    terminal.shown(file) + " is no config.yaml of shift_left: " + e.getMessage(),
                    "name the file that SL_CONFIG_FILE names",
                    e);
        }
    }
}
