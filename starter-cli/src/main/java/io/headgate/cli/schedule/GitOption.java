package io.headgate.cli.schedule;

import io.headgate.cli.terminal.Terminal;
import io.headgate.git.GitHome;
import io.headgate.git.GitProject;
import io.headgate.git.checkout.GitAddress;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.schedule.GitPlace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which project a schedule reads: by default the one at hand, from where its repository came from. */
final class GitOption {
    private static final String USUAL_BRANCH = "main";

    @Option(
            names = "--git",
            paramLabel = "ADDRESS",
            description =
                    "The repository, as the worker reaches it: an address or an absolute path (default: 'origin' of this"
                            + " project's repository, else its folder).")
    private @Nullable String address;

    @Option(
            names = "--branch",
            paramLabel = "BRANCH",
            description = "The branch to read (default: the one that is checked out here; with --git, main).")
    private @Nullable String branch;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "The project's folder in the repository (default: as it lies here; with --git, the root).")
    private @Nullable String folder;

    /** The place, where it is given whole or follows from the project's repository. */
    GitPlace place(Terminal terminal, Path project) {
        if (address != null) {
            return new GitPlace(
                    GitAddress.of(existing(terminal.folder(), address)).text(),
                    Optional.ofNullable(branch).orElse(USUAL_BRANCH),
                    Optional.ofNullable(folder).orElse(""));
        }
        GitHome home = home(project);
        String chosen = Optional.ofNullable(branch)
                .or(home::branch)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.USAGE, "no branch is checked out here", "name one with --branch"));
        return new GitPlace(
                GitAddress.of(home.origin()
                                .map(origin -> existing(home.workTree(), origin))
                                .orElse(home.workTree().toString()))
                        .text(),
                chosen,
                Optional.ofNullable(folder).orElse(home.folder()));
    }

    private static GitHome home(Path project) {
        try (GitProject git = GitProject.open(project)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.USAGE,
                        "the project in " + project + " lies in no Git repository",
                        "name one with --git ADDRESS, or begin one: git init"))) {
            return git.home();
        }
    }

    /** A folder as people type it, as whole path; everything else as it is. */
    private static String existing(Path from, String text) {
        try {
            Path path = from.resolve(text).normalize();
            return Files.isDirectory(path) ? path.toString() : text;
        } catch (InvalidPathException e) {
            return text;
        }
    }
}
