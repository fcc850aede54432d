package io.headgate.cli.dev;

import io.headgate.cli.process.LogTail;
import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate dev logs}. */
@Command(
        name = "logs",
        description = "Print the end of a log: temporal, worker or postgres.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate dev logs worker", "  headgate dev logs temporal -n 200"})
final class DevLogsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Parameters(arity = "0..1", paramLabel = "PART", description = "temporal, worker (the default) or postgres.")
    private String part = "worker";

    @Option(names = "-n", paramLabel = "LINES", description = "How many lines (default: ${DEFAULT-VALUE}).")
    private int lines = 50;

    DevLogsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path log = DevPlace.of(terminal, project).log(part);
        if (!Files.isRegularFile(log)) {
            throw new HeadgateException(
                    FailureCode.USAGE, "there is no log " + terminal.shown(log), "name temporal, worker or postgres");
        }
        List<String> last = tail(log);
        output.print(terminal, Map.of("lines", last), String.join("\n", last) + "\n");
        return 0;
    }

    private List<String> tail(Path log) {
        try {
            return LogTail.of(log, lines);
        } catch (IOException e) {
            throw new HeadgateException(FailureCode.IO, "cannot read " + log, "check the disk", e);
        }
    }
}
