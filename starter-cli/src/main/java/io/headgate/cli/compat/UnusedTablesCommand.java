package io.headgate.cli.compat;

import io.headgate.cli.platform.EnvironmentOption;
import io.headgate.cli.platform.Place;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.platform.UnusedTopics;
import io.headgate.cli.project.AssessUnusedTables;
import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate project assess-unused-tables}. */
@Command(
        name = "assess-unused-tables",
        description = "List tables that nothing in the project reads.",
        footerHeading = "%nExample:%n",
        footer = {
            "  headgate project assess-unused-tables $PIPELINES --output-file unused.json",
            "  headgate project assess-unused-tables --include-topics -e dev",
        })
final class UnusedTablesCommand extends PipelinesCommand {
    private final PlatformOpener platforms;

    @Option(
            names = "--include-topics",
            negatable = true,
            description = "List topics of the environment that nothing uses as well (default: no).")
    private boolean topics;

    @Option(names = "--no-topics", description = "The default.")
    private boolean noTopics;

    @Option(names = "--output-file", paramLabel = "FILE", description = "Write the JSON document to a file as well.")
    private @Nullable Path file;

    @Mixin
    private EnvironmentOption environment = new EnvironmentOption();

    UnusedTablesCommand(Terminal terminal, PlatformOpener platforms) {
        super(terminal);
        this.platforms = platforms;
    }

    @Override
    int run(Terminal terminal, LoadedProject project, OutputOption output) {
        Optional<List<String>> unused = topics && !noTopics ? Optional.of(unusedTopics(project)) : Optional.empty();
        return new AssessUnusedTables(terminal).run(project, unused, Optional.ofNullable(file), output);
    }

    private List<String> unusedTopics(LoadedProject project) {
        Place place = new Place(environment.written(project.config(), project.root()), project.root());
        return new UnusedTopics(platforms).names(place, topicsOf(project));
    }

    /** A table's topic has the table's name, that of an external table may have another. */
    private static Set<String> topicsOf(LoadedProject project) {
        Set<String> names = new TreeSet<>();
        project.snapshot().tables().forEach(table -> names.add(table.name()));
        project.snapshot().externals().forEach(external -> names.add(external.name()));
        project.declared().forEach(external -> {
            names.add(external.name());
            external.topic().ifPresent(names::add);
        });
        return names;
    }
}
