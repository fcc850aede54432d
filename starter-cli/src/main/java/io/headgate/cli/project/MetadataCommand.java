package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate metadata}. */
@Command(
        name = "metadata",
        description = {
            "Write pipeline_definition.json of every table.",
            "With TABLE: of that table and its neighbours. The files follow from the SQL alone: an edge that is gone there is gone from them.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate metadata",
            "  headgate metadata fct_order",
            "  headgate metadata --delete",
        })
public final class MetadataCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "The table (default: all of the project).")
    private @Nullable String table;

    @Option(names = "--delete", description = "Delete the files instead.")
    private boolean delete;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    public MetadataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LoadedProject loaded = new ProjectLoader(terminal).load(project);
        Optional<String> chosen = Optional.ofNullable(table);
        return delete
                ? new DeleteMetadata(terminal).run(loaded, chosen, output)
                : new WriteMetadata(terminal).run(loaded, chosen.stream().toList(), output);
    }
}
