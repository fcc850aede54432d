package io.headgate.cli.dev;

import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate dev up}. */
@Command(
        name = "up",
        description = "Start lab, PostgreSQL, Temporal and worker where they do not run, and wait until they answer.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate dev up", "  headgate dev up --no-lab", "  headgate dev up --engine simulated"})
final class DevUpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(names = "--no-lab", description = "Without the lab: the environments are elsewhere.")
    private boolean withoutLab;

    @Option(names = "--engine", description = "What runs the lab's statements: flink (the default) or simulated.")
    private @Nullable String engine;

    @Option(names = "--latency", description = "How slow the lab plays, as in 'lab up'.")
    private @Nullable String latency;

    DevUpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Stack stack = new Stack(terminal, DevPlace.of(terminal, project));
        DevState state = stack.up(withoutLab ? Optional.empty() : Optional.of(labOptions()));
        output.print(terminal, DevText.document(state, stack), DevText.text(state, stack));
        return 0;
    }

    private List<String> labOptions() {
        List<String> options = new ArrayList<>();
        if (engine != null) {
            options.addAll(List.of("--engine", engine));
        }
        if (latency != null) {
            options.addAll(List.of("--latency", latency));
        }
        return options;
    }
}
