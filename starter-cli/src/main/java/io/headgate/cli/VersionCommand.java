package io.headgate.cli;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.project.ProjectLoader;
import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.json.PrettyJson;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate version}. */
@Command(
        name = "version",
        description = "Print the version, and with --config the settings.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate version", "  headgate version --config"})
final class VersionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--config", description = "The project's settings as well; secrets stay references.")
    private boolean config;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Document(String version, Optional<ProjectConfig> config) {}

    @Override
    public Integer call() {
        Optional<ProjectConfig> settings = Optional.of(config)
                .filter(wanted -> wanted)
                .map(wanted -> new ProjectLoader(terminal).open(project, Optional.empty()))
                .map(LoadedProject::config);
        String text = Version.line() + "\n" + settings.map(PrettyJson::text).orElse("");
        output.print(terminal, new Document(Version.number(), settings), text);
        return 0;
    }
}
