package io.headgate.cli.compat;

import io.headgate.cli.project.PrintReport;
import io.headgate.cli.project.ReportFormat;
import io.headgate.cli.project.ReportRequest;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.graph.Direction;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate pipeline report}: {@code headgate report TABLE}, by default upwards only. */
@Command(
        name = "report",
        description = "Show what a table reads; see headgate report.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate pipeline report fct_order $PIPELINES",
            "  headgate pipeline report fct_order --children-too --json",
        })
final class PipelineReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "TABLE", description = "The table.")
    private String table = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Option(names = "--yaml", description = "As --json, in YAML.")
    private boolean yaml;

    @Option(names = "--open", description = "Write one HTML page and show it in a browser.")
    private boolean open;

    @Option(names = "--children-too", description = "What reads it as well.")
    private boolean childrenToo;

    @Option(names = "--parent-only", description = "What it reads only (the default).")
    private boolean parentOnly;

    @Option(names = "--output-file-name", paramLabel = "FILE", description = "Write to a file instead of printing.")
    private @Nullable Path file;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    PipelineReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean both = childrenToo && !parentOnly;
        Set<Direction> directions = both ? EnumSet.allOf(Direction.class) : EnumSet.of(Direction.UP);
        ReportRequest request =
                new ReportRequest(Optional.of(table), directions, format(), Optional.ofNullable(file), open);
        return new PrintReport(terminal).run(pipelines.load(terminal, path), request, output.style(terminal));
    }

    private ReportFormat format() {
        if (open) {
            return ReportFormat.HTML;
        }
        if (output.json()) {
            return ReportFormat.JSON;
        }
        return yaml ? ReportFormat.YAML : ReportFormat.TREE;
    }
}
