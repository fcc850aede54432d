package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.impact.Impact;
import io.headgate.pipelines.impact.ImpactText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate impact}. */
@Command(
        name = "impact",
        description = "Show what a change touches: its readers and theirs.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate impact src_table_1",
            "  headgate impact src_table_1 src_table_2 --json",
        })
public final class ImpactCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "TABLE", description = "The tables that change.")
    private List<String> tables = List.of();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    public ImpactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LoadedProject loaded = new ProjectLoader(terminal).load(project);
        Impact impact = Impact.of(loaded.graph(), tables);
        output.print(terminal, impact, ImpactText.render(loaded.graph(), impact, output.style(terminal)));
        return 0;
    }
}
