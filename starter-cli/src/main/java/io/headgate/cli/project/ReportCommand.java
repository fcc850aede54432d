package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.graph.Direction;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code headgate report}. */
@Command(
        name = "report",
        description = "Show what a table reads and what reads it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate report",
            "  headgate report fct_order",
            "  headgate report fct_order --json",
            "  headgate report --open",
            "  headgate report --graph --output pipeline.dot",
        })
public final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "The table (default: the whole project).")
    private @Nullable String table;

    @Option(names = "--simple", description = "The names only, one per line.")
    private boolean simple;

    @Option(names = "--yaml", description = "As --json, in YAML.")
    private boolean yaml;

    @Option(names = "--graph", description = "Graphviz DOT text.")
    private boolean dot;

    @Option(names = "--mermaid", description = "Mermaid text.")
    private boolean mermaid;

    @Option(names = "--open", description = "Write one HTML page and show it in a browser.")
    private boolean open;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write to a file instead of printing; FILE.html alone gives the page of --open.")
    private @Nullable Path file;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    public ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReportRequest request = new ReportRequest(
                Optional.ofNullable(table), EnumSet.allOf(Direction.class), format(), Optional.ofNullable(file), open);
        return new PrintReport(terminal)
                .run(new ProjectLoader(terminal).load(project), request, output.style(terminal));
    }

    private ReportFormat format() {
        EnumSet<ReportFormat> asked = EnumSet.noneOf(ReportFormat.class);
        add(asked, simple, ReportFormat.SIMPLE);
        add(asked, output.json(), ReportFormat.JSON);
        add(asked, yaml, ReportFormat.YAML);
        add(asked, dot, ReportFormat.DOT);
        add(asked, mermaid, ReportFormat.MERMAID);
        add(asked, open, ReportFormat.HTML);
        if (asked.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "choose one of --simple, --json, --yaml, --graph, --mermaid, --open");
        }
        boolean page = file != null && file.toString().endsWith(".html");
        return asked.stream().findFirst().orElse(page ? ReportFormat.HTML : ReportFormat.TREE);
    }

    private static void add(EnumSet<ReportFormat> asked, boolean given, ReportFormat format) {
        if (given) {
            asked.add(format);
        }
    }
}
