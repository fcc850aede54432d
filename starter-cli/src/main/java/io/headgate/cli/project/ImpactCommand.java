package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.impact.Impact;
import io.headgate.pipelines.impact.ImpactText;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate impact}. */
@Command(
        name = "impact",
        description = "Show what a change touches: its readers and theirs.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate impact src_table_1",
            "  headgate impact src_table_1 src_table_2 --json",
            "  headgate impact --since main",
        })
public final class ImpactCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "TABLE", description = "The tables that change.")
    private List<String> tables = List.of();

    @Option(
            names = "--since",
            paramLabel = "REV",
            description = "The tables whose files changed since a revision of Git: a branch, a tag, a commit.")
    private @Nullable String since;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    public ImpactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (tables.isEmpty() == (since == null)) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    tables.isEmpty() ? "nobody said what changes" : "tables and --since contradict each other",
                    "name the tables, or a revision of Git with --since REV");
        }
        LoadedProject loaded = new ProjectLoader(terminal).load(project);
        if (since != null) {
            since(loaded, ChangedTables.since(loaded, since));
        } else {
            Impact impact = Impact.of(loaded.graph(), tables);
            output.print(terminal, impact, ImpactText.render(loaded.graph(), impact, output.style(terminal)));
        }
        return 0;
    }

    private void since(LoadedProject loaded, ChangedTables changed) {
        List<String> tables = new ArrayList<>(changed.tables());
        // Who reads a table that is gone is touched most of all; one that nobody reads has left the graph.
        changed.gone().stream().filter(loaded.graph()::contains).forEach(tables::add);
        Impact impact = Impact.of(loaded.graph(), tables);
        String tree = tables.isEmpty() ? "" : ImpactText.render(loaded.graph(), impact, output.style(terminal));
        output.print(terminal, new SinceDocument(changed, impact), changed.text() + tree);
    }

    private record SinceDocument(ChangedTables changed, Impact impact) {}
}
