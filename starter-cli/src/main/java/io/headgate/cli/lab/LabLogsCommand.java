package io.headgate.cli.lab;

import io.headgate.cli.process.LogTail;
import io.headgate.cli.process.Waiting;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate lab logs}. */
@Command(
        name = "logs",
        description = "Print the end of the lab's log.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate lab logs -n 200", "  headgate lab logs --follow"})
final class LabLogsCommand implements Callable<Integer> {
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Terminal terminal;

    @Mixin
    private LabFolder folder = new LabFolder();

    @Option(names = "-n", paramLabel = "LINES", description = "How many lines (default: ${DEFAULT-VALUE}).")
    private int lines = 50;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on printing until Ctrl-C or until the lab ends.")
    private boolean follow;

    @Mixin
    private OutputOption output = new OutputOption();

    LabLogsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path place = folder.resolve(terminal);
        Path log = LabFolder.log(place);
        if (!Files.isRegularFile(log)) {
            throw new HeadgateException(
                    FailureCode.USAGE, "no lab has run in " + terminal.shown(place), "start one: headgate lab up");
        }
        List<String> last = LogTail.of(log, lines);
        output.print(terminal, Map.of("lines", last), String.join("\n", last) + "\n");
        if (follow) {
            follow(place, log);
        }
        return 0;
    }

    private void follow(Path place, Path log) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            reader.skip(Files.size(log));
            Waiting.until(FOREVER, () -> {
                print(reader);
                return LabState.of(place).stoppedNow();
            });
        }
    }

    private void print(BufferedReader reader) {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                terminal.out().println(line);
            }
            terminal.out().flush();
        } catch (IOException e) {
            throw new HeadgateException(FailureCode.IO, "the lab's log cannot be read", "check the disk", e);
        }
    }
}
