package io.headgate.cli.compat;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that takes the pipelines folder and nothing else before its options; most of shift_left's are of this shape. */
abstract class PipelinesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    PipelinesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does what the command is for, with the project that was found; gives the exit code. */
    abstract int run(Terminal terminal, LoadedProject project, OutputOption output);

    @Override
    public final Integer call() {
        return run(terminal, pipelines.load(terminal, path), output);
    }
}
