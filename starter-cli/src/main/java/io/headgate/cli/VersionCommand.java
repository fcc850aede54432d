package io.headgate.cli;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.project.ProjectLoader;
import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Layer;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.json.PrettyJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private record Document(String version, Optional<Settings> config) {}

    /** The settings as a document; secrets are shown as the references that they are. */
    private record Settings(
            String project,
            String pipelines,
            List<String> layers,
            List<String> commonProducts,
            Map<String, Map<String, String>> environments) {
        static Settings of(ProjectConfig config) {
            Map<String, Map<String, String>> environments = new LinkedHashMap<>();
            for (EnvironmentConfig environment : config.environments()) {
                Map<String, String> settings = new TreeMap<>(environment.settings());
                environment.secrets().forEach((key, secret) -> settings.put(key, secret.toString()));
                environments.put(environment.name(), settings);
            }
            List<String> layers = config.layers().stream().map(Layer::folder).toList();
            return new Settings(config.project(), config.pipelines(), layers, config.commonProducts(), environments);
        }
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = Optional.of(config)
                .filter(wanted -> wanted)
                .map(wanted -> new ProjectLoader(terminal).open(project, Optional.empty()))
                .map(LoadedProject::config)
                .map(Settings::of);
        String text = Version.line() + "\n" + settings.map(PrettyJson::text).orElse("");
        output.print(terminal, new Document(Version.number(), settings), text);
        return 0;
    }
}
