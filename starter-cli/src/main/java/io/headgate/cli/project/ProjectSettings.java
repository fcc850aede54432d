package io.headgate.cli.project;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.ConfigReader;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.problem.Severity;
import io.headgate.pipelines.scan.ProjectScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code headgate.yaml} says, for commands that need no SQL of the project.
 *
 * @param root the folder that all paths of the project count from
 */
public record ProjectSettings(Path root, ProjectConfig config) {
    /**
     * Reads them for the project that {@link ProjectLoader} would load.
     *
     * @throws HeadgateException {@link FailureCode#CONFIG} when something in the file is wrong: nobody should speak with a
     *     platform on a guess
     */
    public static ProjectSettings read(Terminal terminal, ProjectOption option, Optional<Path> pipelines) {
        ProjectLocator locator = new ProjectLocator(terminal);
        Path root = pipelines
                .map(locator::ofPipelines)
                .orElseGet(() -> locator.locate(option.given()))
                .root();
        Path file = root.resolve(ProjectScanner.CONFIG_FILE);
        Path name = root.getFileName();
        String project = name == null ? "" : name.toString();
        if (!Files.isRegularFile(file)) {
            return new ProjectSettings(root, ProjectConfig.defaults(project));
        }
        try {
            ConfigReader.Result result = ConfigReader.read(Files.readString(file), ProjectScanner.CONFIG_FILE, project);
            result.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst()
                    .ifPresent(finding -> {
                        throw refused(finding);
                    });
            return new ProjectSettings(root, result.config());
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "cannot read " + file + ": " + ProjectFiles.reason(e),
                    "make it readable, as UTF-8",
                    e);
        }
    }

    private static HeadgateException refused(Finding finding) {
        return new HeadgateException(FailureCode.CONFIG, finding.at() + ": " + finding.message(), finding.remedy());
    }
}
