package io.headgate.cli.dev;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate dev install-temporal}. */
@Command(
        name = "install-temporal",
        description = "Build Temporal's server and UI once for this user; needs Go.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate dev install-temporal"})
final class InstallTemporalCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private OutputOption output = new OutputOption();

    InstallTemporalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Path> there = TemporalCommand.find(terminal);
        if (there.isEmpty()) {
            new TemporalBuild(terminal, TemporalCommand.folder(terminal)).run();
            there = TemporalCommand.find(terminal);
        }
        String path = there.map(Path::toString)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.UNEXPECTED, "the build left no program", "run it again with a newer Go"));
        output.print(terminal, Map.of("program", path), path + "\n");
        return 0;
    }
}
