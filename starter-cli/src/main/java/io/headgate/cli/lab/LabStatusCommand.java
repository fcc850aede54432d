package io.headgate.cli.lab;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate lab status}. */
@Command(
        name = "status",
        description = "Say whether the lab is up and where its parts are; exit code 7 when it is not ready.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate lab status", "  headgate lab status --json"})
final class LabStatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LabFolder folder = new LabFolder();

    @Mixin
    private OutputOption output = new OutputOption();

    LabStatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LabState state = LabState.asked(folder.resolve(terminal));
        output.print(terminal, state.document(), LabText.of(state));
        return state.ready() ? 0 : FailureCode.CANNOT_CONNECT.exitCode();
    }
}
