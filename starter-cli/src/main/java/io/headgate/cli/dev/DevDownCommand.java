package io.headgate.cli.dev;

import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate dev down}. */
@Command(
        name = "down",
        description = "Stop worker, PostgreSQL, Temporal and lab; everything that they have written stays.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate dev down"})
final class DevDownCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    DevDownCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        new Stack(terminal, DevPlace.of(terminal, project)).down();
        output.print(terminal, Map.of("state", "stopped"), "stopped\n");
        return 0;
    }
}
