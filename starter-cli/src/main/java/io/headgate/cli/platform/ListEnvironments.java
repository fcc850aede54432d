package io.headgate.cli.platform;

import io.headgate.cli.lab.LabPlace;
import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.project.ProjectSettings;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists where a project can be deployed to. */
public final class ListEnvironments {
    private final Terminal terminal;

    public ListEnvironments(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Entry(
            String name,
            Platform platform,
            boolean isDefault,
            Optional<String> environment,
            Optional<String> cloud,
            Optional<String> region,
            Optional<String> address) {
        static Entry of(EnvironmentConfig config, boolean isDefault) {
            return new Entry(
                    config.name(),
                    config.platform(),
                    isDefault,
                    config.setting("environment"),
                    config.setting("cloud"),
                    config.setting("region"),
                    config.setting("endpoint").or(() -> config.setting("gateway")));
        }

        String where() {
            return address.orElseGet(() -> String.join(" ", List.of(cloud.orElse(""), region.orElse("")))
                    .strip());
        }
    }

    private record Document(String project, List<Entry> environments) {}

    public int run(ProjectOption project, OutputOption output) {
        ProjectSettings settings = ProjectSettings.read(terminal, project, Optional.empty());
        List<EnvironmentConfig> environments = new ArrayList<>(settings.config().environments());
        LabPlace.names(settings.root()).stream()
                .filter(name -> settings.config().environment(name).isEmpty())
                .flatMap(name -> LabPlace.environment(settings.root(), name).stream())
                .forEach(environments::add);
        Optional<String> usual = settings.config().defaultEnvironment().map(EnvironmentConfig::name);
        List<Entry> entries = environments.stream()
                .map(each -> Entry.of(each, usual.filter(each.name()::equals).isPresent()))
                .toList();
        TextGrid grid = new TextGrid("NAME", "PLATFORM", "ENVIRONMENT", "WHERE", "");
        entries.forEach(entry -> grid.row(
                entry.name(),
                entry.platform().name().toLowerCase(Locale.ROOT),
                entry.environment().orElse("-"),
                entry.where(),
                entry.isDefault() ? "default" : ""));
        String text = entries.isEmpty() ? "no environment in headgate.yaml\n" : grid.text(output.style(terminal));
        output.print(terminal, new Document(settings.config().project(), entries), text);
        return 0;
    }
}
