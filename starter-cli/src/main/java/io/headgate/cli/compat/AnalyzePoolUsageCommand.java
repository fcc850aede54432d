package io.headgate.cli.compat;

import io.headgate.cli.platform.EnvironmentOption;
import io.headgate.cli.platform.Place;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.platform.PoolUsage;
import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate pipeline analyze-pool-usage}. */
@Command(
        name = "analyze-pool-usage",
        description = "Say how compute pools are used, by which products, and which could be shared.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate pipeline analyze-pool-usage $PIPELINES",
            "  headgate pipeline analyze-pool-usage --product-name p1 --json",
        })
final class AnalyzePoolUsageCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Option(
            names = {"-p", "--product-name"},
            paramLabel = "PRODUCT",
            description = "Only pools in which statements of this data product run.")
    private @Nullable String product;

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "DIR",
            description = "Only pools in which statements of tables below this folder run.")
    private @Nullable Path directory;

    @Mixin
    private EnvironmentOption environment = new EnvironmentOption();

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    AnalyzePoolUsageCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        LoadedProject project = pipelines.load(terminal, path);
        Place place = new Place(environment.written(project.config(), project.root()), project.root());
        return new PoolUsage(terminal, platforms).run(place, project, mine(project), output);
    }

    private Optional<Predicate<ProjectTable>> mine(LoadedProject project) {
        if (product != null) {
            return Optional.of(table -> table.product().equals(product));
        }
        if (directory != null) {
            Path folder = terminal.resolve(directory);
            return Optional.of(table -> project.file(table.folder()).startsWith(folder));
        }
        return Optional.empty();
    }
}
